import { createHash } from 'node:crypto';
import {
  createEd25519Signer,
  createTrustVerifier,
  ed25519PrivateKey,
  emptyLog,
  growLog,
  hashOfLeaf,
  openCheckpoint,
  type PartyId,
  rawEd25519PublicKey,
  rootFromInclusion,
  rootOfLog,
  type Signer,
  sealCheckpoint,
  type Verifier,
} from '@zhulian/exchange';
import {
  contentOf,
  createOutgoingStore,
  type Database,
  findLatestCheckpoint,
  listCosignatures,
  listLeavesOfContents,
  listMisbehaviour,
  type NodeDatabase,
  openTestDatabase,
} from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSideAnswerer } from './answer-question.ts';
import { createLogKeeper } from './create-log-keeper.ts';
import { hashesOf, pairOf } from './hash-pair.ts';
import { createLocalSideChannel } from './local-side-channel.ts';
import type { LogEvent, LogParts } from './log-parts.ts';
import { proveConsistency, proveInclusion } from './prove-log.ts';
import type { SideAnswerer } from './side-channel.ts';

const guangdong: PartyId = 'zl:node:44';
const hub: PartyId = 'zl:hub';
const nowMs = Date.UTC(2026, 10, 23, 8);
const parties = [guangdong, hub];
const keyOf = (party: PartyId) =>
  ed25519PrivateKey(new Uint8Array(32).fill(parties.indexOf(party) + 1));
const signerOf = (party: PartyId): Signer =>
  createEd25519Signer({ kid: `${party.slice(-2)}#2026a`, privateKey: keyOf(party) });
const verifier: Verifier = createTrustVerifier({
  kind: 'zl.trust-list.v1',
  serial: 1,
  issuedAt: instantOf(nowMs),
  entries: parties.map((party) => ({
    party,
    kid: `${party.slice(-2)}#2026a`,
    role: 'sign',
    key: rawEd25519PublicKey(keyOf(party)).toString('hex'),
    notBefore: instantOf(Date.UTC(2026, 0, 1)),
    notAfter: instantOf(Date.UTC(2027, 0, 1)),
  })),
});

const databases = new Map<PartyId, NodeDatabase>();
const answerers = new Map<PartyId, SideAnswerer>();
const events: LogEvent[] = [];

function partsOf(party: PartyId, clockMs = nowMs): LogParts {
  return {
    self: party,
    database: (databases.get(party) as NodeDatabase).serving,
    clock: { nowMs: () => clockMs },
    timer: { after: () => () => undefined },
    signer: signerOf(party),
    verifier,
    channel: createLocalSideChannel(party, answerers),
    witnesses: () => [hub],
    observe: (event) => void events.push(event),
  };
}

beforeAll(async () => {
  for (const party of parties) databases.set(party, await openTestDatabase());
  for (const party of parties) answerers.set(party, createSideAnswerer(partsOf(party)));
});

afterAll(async () => {
  for (const database of databases.values()) await database.close();
});

let receipts = 0;

/** Receipts taken: rows of any kind would do. */
async function takeReceipts(count: number): Promise<readonly string[]> {
  const texts = Array.from({ length: count }, () => {
    receipts += 1;
    return `receipt ${receipts}`;
  });
  const store = createOutgoingStore(databases.get(guangdong)?.serving as Database);
  await store.storeReceipts(
    texts.map((bytes) => ({
      peer: 'zl:node:52',
      seq: Number(bytes.slice(8)),
      level: 'APPLIED',
      bytes,
      at: instantOf(nowMs),
    })),
  );
  return texts;
}

async function latest() {
  const stored = await findLatestCheckpoint(partsOf(guangdong).database);
  const opened = openCheckpoint(stored?.note ?? '', verifier);
  if (opened === undefined) throw new Error('no checkpoint');
  return { ...opened, note: stored?.note ?? '' };
}

describe('sequencer 定序', () => {
  test('signs a checkpoint over what waited, and none when nothing waits', async () => {
    const keeper = createLogKeeper(partsOf(guangdong));
    await takeReceipts(5);
    expect(await keeper.sequence()).toBe(5);
    expect((await latest()).size).toBe(5);
    expect(await keeper.sequence()).toBe(0);
    expect((await latest()).size).toBe(5);
  });

  test('shows every leaf by its path, after a restart and across every edge of a subtree', async () => {
    for (const count of [1, 2, 5, 19, 7, 64]) {
      const texts = await takeReceipts(count);
      await createLogKeeper(partsOf(guangdong)).sequence();
      const { root, size } = await latest();
      const { database } = partsOf(guangdong);
      const leaves = await listLeavesOfContents(database, texts.map(contentOf));
      expect(leaves).toHaveLength(count);
      for (const { content, index, kind, salt } of leaves) {
        const commitment = commitmentOf(salt, content);
        const leaf = hashOfLeaf(Buffer.concat([Uint8Array.of(kind), commitment]));
        const path = hashesOf(await proveInclusion(database, { index, size })) ?? [];
        expect(rootFromInclusion(leaf, { index, size, path })).toEqual(root);
      }
    }
  });
});

describe('witness 见证', () => {
  test('cosigns a log that grew, again and again', async () => {
    const keeper = createLogKeeper(partsOf(guangdong));
    for (let round = 0; round < 4; round += 1) {
      await takeReceipts(3 + round);
      await keeper.sequence();
      await keeper.gather();
      const lines = await listCosignatures(partsOf(guangdong).database, (await latest()).size);
      expect(lines.map(({ witness }) => witness)).toEqual([hub]);
    }
    expect(await listMisbehaviour(partsOf(hub).database, { limit: 10 })).toEqual([]);
  });

  test('makes no envelope and no leaf by cosigning', async () => {
    const { database } = partsOf(hub);
    const [count] = await database.query<{ readonly rows: number }>(
      'select (select count(*) from exchange.stream_out) + (select count(*) from evidence.pending) as rows',
    );
    expect(count?.rows).toBe(0);
  });

  test('asks for a consistency proof from where it stands', async () => {
    const answer = answerers.get(hub) as SideAnswerer;
    const { note, size } = await latest();
    await takeReceipts(2);
    await createLogKeeper(partsOf(guangdong)).sequence();
    const newer = await latest();
    const question = { kind: 'cosign', note: newer.note, from: 1, path: [] } as const;
    expect(await answer(guangdong, question)).toEqual({ kind: 'stands-at', size });
    expect(await answer(hub, question)).toEqual({
      kind: 'refused',
      code: 'log.checkpoint-invalid',
    });
    const older = { ...question, note };
    expect(await answer(guangdong, older)).toMatchObject({ kind: 'cosigned' });
  });

  test('keeps a second view of one size as proof, and does not cosign it', async () => {
    const { size } = await latest();
    await createLogKeeper(partsOf(guangdong)).gather();
    const forged = Array.from({ length: size }, (_, index) => Buffer.from(`other ${index}`));
    const root = rootOfLog(growLog(emptyLog, forged).edge);
    const checkpoint = { origin: guangdong, size, root, at: instantOf(nowMs) };
    const note = sealCheckpoint(checkpoint, signerOf(guangdong));
    const answer = answerers.get(hub) as SideAnswerer;
    expect(await answer(guangdong, { kind: 'cosign', note, from: size, path: [] })).toEqual({
      kind: 'refused',
      code: 'log.split-view',
    });
    const [found] = await listMisbehaviour(partsOf(hub).database, { limit: 10 });
    expect(found).toMatchObject({ accused: guangdong, kind: 'split-view' });
    const [first, second] = [found?.proof['first'], found?.proof['second']].map((text) =>
      openCheckpoint(text ?? '', verifier),
    );
    expect(first?.size).toBe(second?.size);
    expect(first?.root).not.toEqual(second?.root);
    expect(events).toContainEqual({
      kind: 'misbehaviour',
      accused: guangdong,
      what: 'split-view',
    });
  });

  test('keeps a log that did not grow from what it was as proof, and stands where it stood', async () => {
    const before = await latest();
    await takeReceipts(9);
    await createLogKeeper(partsOf(guangdong)).sequence();
    const { size } = await latest();
    const path = await proveConsistency(partsOf(guangdong).database, {
      from: before.size,
      to: size,
    });
    const forged = Array.from({ length: size }, (_, index) => Buffer.from(`other ${index}`));
    const root = rootOfLog(growLog(emptyLog, forged).edge);
    const checkpoint = { origin: guangdong, size, root, at: instantOf(nowMs) };
    const note = sealCheckpoint(checkpoint, signerOf(guangdong));
    const answer = answerers.get(hub) as SideAnswerer;
    const asked = await answer(guangdong, { kind: 'cosign', note, from: before.size, path });
    expect(asked).toEqual({ kind: 'refused', code: 'log.inconsistent-log' });
    await createLogKeeper(partsOf(guangdong)).gather();
    expect(await listCosignatures(partsOf(guangdong).database, size)).toHaveLength(1);
    expect(pairOf(root)).not.toEqual(pairOf((await latest()).root));
  });
});

/** The commitment as the protocol says it, computed beside the database. */
function commitmentOf(salt: string, content: Uint8Array): Buffer {
  const parts = Buffer.concat([Uint8Array.of(3), Buffer.from(salt, 'hex'), content]);
  return createHash('sha256').update(parts).digest();
}
