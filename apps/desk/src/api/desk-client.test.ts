import { describe, expect, test } from 'vitest';
import { createDeskClient } from './desk-client.ts';
import { OutOfReach, RefusedByNode, SignedOut } from './refusals.ts';

interface Sent {
  readonly address: string;
  readonly init: RequestInit;
}

function clientAnswering(answer: () => Response | Promise<Response>) {
  const sent: Sent[] = [];
  let signedOut = 0;
  const client = createDeskClient({
    apiPath: '/guangdong/api/v1',
    fetch: async (address, init) => {
      sent.push({
        address: address instanceof Request ? address.url : String(address),
        init: init ?? {},
      });
      return answer();
    },
    onSignedOut: () => {
      signedOut += 1;
    },
  });
  return { client, sent, signedOut: () => signedOut };
}

const problem = {
  type: 'urn:zhulian:case.version-stale',
  status: 412,
  code: 'case.version-stale',
  title: { zh: '已过时', en: 'Out of date' },
  why: { zh: '', en: '' },
  remedy: { zh: '', en: '' },
  period: { zh: '', en: '' },
  origin: 'guangdong',
};

describe('createDeskClient', () => {
  test('a write carries the version it has seen, its key, and the mark against forged requests', async () => {
    const { client, sent } = clientAnswering(() => Response.json({ version: 8 }));
    await client.write(
      'cases/1/commands',
      { command: 'accept' },
      { version: 7, idempotencyKey: 'key-0001' },
    );
    const headers = new Headers(sent[0]?.init.headers);
    expect(sent[0]?.address).toBe('/guangdong/api/v1/cases/1/commands');
    expect(headers.get('if-match')).toBe('"7"');
    expect(headers.get('idempotency-key')).toBe('key-0001');
    expect(headers.get('x-zhulian-csrf')).toBe('1');
  });

  test('nobody signed in sends the reader to sign-in', async () => {
    const { client, signedOut } = clientAnswering(() => new Response(null, { status: 401 }));
    await expect(client.read('session')).rejects.toBeInstanceOf(SignedOut);
    expect(signedOut()).toBe(1);
  });

  test('a refusal keeps its four parts, and 412 is known as a stale page', async () => {
    const { client } = clientAnswering(() => Response.json(problem, { status: 412 }));
    const refusal = await client.read('cases/1').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(RefusedByNode);
    expect((refusal as RefusedByNode).problem).toEqual(problem);
    expect((refusal as RefusedByNode).isStale).toBe(true);
  });

  test('a refusal by something that is not ours is put into four parts all the same', async () => {
    const { client } = clientAnswering(() => new Response('<html>', { status: 403 }));
    const refusal = (await client.read('todo').catch((error: unknown) => error)) as RefusedByNode;
    expect(refusal.problem).toMatchObject({ status: 403, code: 'desk.reply-not-understood' });
    expect(refusal.problem.remedy.zh).not.toBe('');
  });

  test.each([502, 503, 504])(
    '%i and a broken line are out of reach, so worth repeating',
    async (status) => {
      const failing = clientAnswering(() => new Response('', { status }));
      await expect(failing.client.read('todo')).rejects.toBeInstanceOf(OutOfReach);
      const cut = clientAnswering(() => Promise.reject(new TypeError('network')));
      await expect(cut.client.read('todo')).rejects.toBeInstanceOf(OutOfReach);
    },
  );

  test('a file comes as bytes, says how many have come, and is refused in words', async () => {
    const { client } = clientAnswering(() => new Response(new Uint8Array([80, 75, 3, 4])));
    const heard: number[] = [];
    const file = await client.fetchFile('cases/1/bundle', (bytes) => heard.push(bytes));
    expect(file.size).toBe(4);
    expect(heard.at(-1)).toBe(4);
    const refusing = clientAnswering(() => Response.json(problem, { status: 404 }));
    const refusal = refusing.client.fetchFile('cases/1/bundle', () => undefined);
    await expect(refusal).rejects.toMatchObject({ problem });
  });

  test('a reply cut off in the middle is out of reach and never half a page', async () => {
    const { client } = clientAnswering(() => new Response('{"rows": [', { status: 200 }));
    await expect(client.read('todo')).rejects.toBeInstanceOf(OutOfReach);
  });
});
