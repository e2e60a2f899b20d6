import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PartyId, PushAnswer, PushedBatch } from '@zhulian/exchange';
import { openEnvelope, sealEnvelopes, zeroDigest } from '@zhulian/exchange';
import { loadNodeKeys } from '@zhulian/service';
import { enqueueOutbox } from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemRandomness } from '../src/region/system-ports.ts';
import { databaseOf, nodeOf, openScene, type Scene } from './scene.ts';

const [guangdong, guizhou, hunan] = ['zl:node:44', 'zl:node:52', 'zl:node:43'] as const;
const folder = mkdtempSync(join(tmpdir(), 'zhulian-rotation-'));
let scene: Scene;
let sent = 0;
/** Every code with which a peer rejected an envelope. */
const rejections: string[] = [];

beforeAll(async () => {
  scene = await openScene('2026-11-09T09:00:00+08:00');
  for (const slug of ['guizhou', 'hunan']) watch(slug);
});
afterAll(async () => {
  await scene.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Notes what the node answers to its peers. */
function watch(slug: string): void {
  const exchange = nodeOf(scene.region(), slug).exchange as {
    receive: (batch: PushedBatch) => Promise<PushAnswer>;
  };
  const { receive } = exchange;
  exchange.receive = async (batch) => {
    const answer = await receive(batch);
    rejections.push(...answer.rejected.map(({ code }) => code));
    return answer;
  };
}

/** Messages of a type that nobody knows yet: signed, delivered, receipted like any other. */
async function send(count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => {
    const number = sent + index;
    return {
      id: `rotation-${number}`,
      dst: (number % 2 === 0 ? guizhou : hunan) as PartyId,
      subject: `case/rotation-${number % 7}`,
      type: 'zl.rotation.v1',
      basis: 'population-law-2021-14',
      purpose: 'birth-registration',
      data: { number },
      createdAt: instantOf(scene.region().clock.nowMs()),
    };
  });
  sent += count;
  await databaseOf(scene, 'guangdong').transact((tx) => enqueueOutbox(tx, rows));
  nodeOf(scene.region(), 'guangdong').exchange.wake();
}

async function sendWhile(work: Promise<void>): Promise<void> {
  let isOver = false;
  const done = work.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await send(8);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  await done;
}

async function deliver(): Promise<void> {
  const { exchange } = nodeOf(scene.region(), 'guangdong');
  for (const dst of [guizhou, hunan]) await exchange.sealAndDispatch(dst);
}

async function envelopesAt(slug: string): Promise<readonly string[]> {
  const rows = await databaseOf(scene, slug).query<{ bytes: string }>(
    'select bytes from exchange.stream_in where src = $1 order by seq',
    [guangdong],
  );
  return rows.map(({ bytes }) => bytes);
}

async function kidsAt(slug: string): Promise<readonly string[]> {
  const texts = await envelopesAt(slug);
  return texts.map((text) => {
    const { proofs } = JSON.parse(text) as { readonly proofs: readonly { readonly kid: string }[] };
    return proofs[0]?.kid ?? '';
  });
}

const settledCount = async (): Promise<number> => {
  const [row] = await databaseOf(scene, 'guangdong').query<{ count: number }>(
    "select count(*) as count from exchange.receipt_in where level <> 'STORED'",
    [],
  );
  return row?.count ?? 0;
};

describe('keys change while messages flow 轮换与吊销', () => {
  test('a rotation under load rejects nothing that is valid, and both keys’ messages are there in order', async () => {
    await sendWhile(scene.region().rotateKey('guangdong', 'rotated'));
    await send(20);
    await deliver();
    expect(await settledCount()).toBe(sent);
    expect(rejections).toEqual([]);
    const kids = await kidsAt('guizhou');
    expect(new Set(kids)).toEqual(new Set(['44#2026a', '44#2026a-2']));
    expect(kids).toEqual(kids.toSorted((left, right) => left.length - right.length));
    const list = scene.region().keys.trust.list();
    const old = list.entries.find(({ kid }) => kid === '44#2026a');
    expect(old?.ended?.through.sent[guizhou]).toBe(kids.lastIndexOf('44#2026a') + 1);
  });

  test('a stolen key: from the revocation on nothing that it signs is accepted, back-dated or not; what was before still verifies', async () => {
    const file = join(folder, 'stolen.json');
    copyFileSync(join(scene.keysFolder, 'guangdong.json'), file);
    const stolen = loadNodeKeys({ file, party: '44', year: 2026 });
    const before = rejections.length;
    await sendWhile(scene.region().rotateKey('guangdong', 'revoked'));
    await deliver();
    expect(await settledCount()).toBe(sent);
    const [head] = await databaseOf(scene, 'guizhou').query<{
      seq: number;
      hash: `sha256:${string}`;
    }>('select seq, hash from exchange.stream_in where src = $1 order by seq desc limit 1', [
      guangdong,
    ]);
    const forge = (createdAt: string, seq: number): string => {
      const row = {
        id: `forged-${Date.parse(createdAt)}-${seq}`,
        dst: guizhou,
        subject: 'case/forged',
        type: 'zl.rotation.v1',
        basis: 'population-law-2021-14',
        purpose: 'birth-registration',
        data: null,
        createdAt: instantOf(Date.parse(createdAt)),
      };
      const seal = {
        source: guangdong,
        clock: { nowMs: () => Date.parse(createdAt) },
        randomness: systemRandomness,
        signer: stolen.signer,
      };
      const at = { seq: seq - 1, hash: head?.hash ?? zeroDigest };
      return sealEnvelopes([row], at, new Map(), seal)[0]?.bytes ?? '';
    };
    const next = (head?.seq ?? 0) + 1;
    const forged = ['2026-11-09T01:00:00Z', '2026-10-01T00:00:00Z', '2026-12-01T00:00:00Z'].flatMap(
      (moment) => [forge(moment, next), forge(moment, next + 1), forge(moment, next + 900)],
    );
    const { rejected, receipts } = await nodeOf(scene.region(), 'guizhou').exchange.receive({
      source: guangdong,
      envelopes: forged,
    });
    expect(rejected.map(({ code }) => code)).toEqual(forged.map(() => 'envelope.key-ended'));
    expect(receipts).toEqual([]);
    rejections.splice(before);
    for (const slug of ['guizhou', 'hunan']) {
      const { party } = nodeOf(scene.region(), slug);
      const { verifier } = scene.region().keys.trust;
      for (const text of await envelopesAt(slug)) {
        expect(openEnvelope(text, { self: party, verifier }).ok).toBe(true);
      }
    }
    await send(10);
    await deliver();
    expect(await settledCount()).toBe(sent);
    expect(rejections.slice(before)).toEqual([]);
  });

  test('every list of the way is in the hub’s book, each naming the one before, and the book cannot be rewritten', async () => {
    const hub = databaseOf(scene, 'hub');
    const lists = await hub.query<{ serial: number; digest: string; prev: string }>(
      'select serial, digest, prev from exchange.trust_list order by serial',
      [],
    );
    expect(lists.length).toBeGreaterThanOrEqual(8);
    for (const [index, { prev, serial }] of lists.entries()) {
      expect(serial).toBe(index + 1);
      expect(prev).toBe(lists[index - 1]?.digest ?? zeroDigest);
    }
    const spoil = hub.query("update exchange.trust_list set sealed = '' where serial = 1", []);
    await expect(spoil).rejects.toThrow();
  });

  test('after a restart the new key signs and the ended ones stay ended', async () => {
    await scene.reopen();
    await send(4);
    await deliver();
    expect(await settledCount()).toBe(sent);
    const list = scene.region().keys.trust.list();
    const ended = list.entries.filter(({ ended: end }) => end !== undefined);
    expect(ended.map(({ kid, ended: end }) => [kid, end?.cause])).toEqual([
      ['44#2026a', 'rotated'],
      ['44#2026a-2', 'revoked'],
    ]);
  });
});
