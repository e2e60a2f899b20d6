import type { ProblemDocument } from '@zhulian/contract';
import { apiAddress } from '../deployment.ts';
import { OutOfReach, RefusedByNode, SignedOut, unknownProblem } from './refusals.ts';

export interface WriteOptions {
  /** Version that the writer has seen; sent as If-Match. */
  readonly version?: number;
  /** The same key gives the same answer, so a write whose reply was lost can be sent again. */
  readonly idempotencyKey: string;
}

export interface DeskClient {
  read<Reply>(path: string): Promise<Reply>;
  /** A file that the node makes; `onBytes` hears how much of it has come. */
  fetchFile(path: string, onBytes: (bytes: number) => void): Promise<Blob>;
  write<Reply>(path: string, body: unknown, options: WriteOptions): Promise<Reply>;
}

export interface DeskClientParts {
  readonly apiPath: string;
  readonly fetch: typeof fetch;
  readonly onSignedOut: () => void;
}

async function problemOf(reply: Response): Promise<ProblemDocument> {
  try {
    const body: unknown = await reply.json();
    const isProblem = typeof body === 'object' && body !== null && 'title' in body && 'why' in body;
    return isProblem ? (body as ProblemDocument) : unknownProblem(reply.status);
  } catch {
    return unknownProblem(reply.status);
  }
}

/** Speaks the contract to the node: JSON both ways, problems as errors with four parts. */
export function createDeskClient(parts: DeskClientParts): DeskClient {
  async function ask(path: string, init: RequestInit): Promise<Response> {
    let reply: Response;
    try {
      reply = await parts.fetch(apiAddress(parts.apiPath, path), {
        credentials: 'same-origin',
        ...init,
      });
    } catch (cause) {
      throw new OutOfReach('network', { cause });
    }
    if (reply.status === 401) {
      parts.onSignedOut();
      throw new SignedOut('session');
    }
    if (reply.status >= 502 && reply.status <= 504) throw new OutOfReach(`${reply.status}`);
    if (!reply.ok) throw new RefusedByNode(await problemOf(reply));
    return reply;
  }

  async function send<Reply>(path: string, init: RequestInit): Promise<Reply> {
    const reply = await ask(path, init);
    if (reply.status === 204) return undefined as Reply;
    try {
      return (await reply.json()) as Reply;
    } catch (cause) {
      throw new OutOfReach('cut-off', { cause });
    }
  }

  async function fetchFile(path: string, onBytes: (bytes: number) => void): Promise<Blob> {
    const reply = await ask(path, { headers: { accept: '*/*' } });
    const parts: BlobPart[] = [];
    let bytes = 0;
    try {
      const reader = reply.body?.getReader();
      for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
        parts.push(part.value);
        bytes += part.value.byteLength;
        onBytes(bytes);
      }
    } catch (cause) {
      throw new OutOfReach('cut-off', { cause });
    }
    return new Blob(parts, { type: reply.headers.get('content-type') ?? '' });
  }

  return {
    fetchFile,
    read: (path) => send(path, { headers: { accept: 'application/json' } }),
    write: (path, body, { version, idempotencyKey }) =>
      send(path, {
        method: 'POST',
        headers: {
          accept: 'application/json',
          'content-type': 'application/json',
          'x-zhulian-csrf': '1',
          'idempotency-key': idempotencyKey,
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        },
        body: JSON.stringify(body),
      }),
  };
}
