import {
  emptyLog,
  growLog,
  hashOfLeaf,
  openCheckpoint,
  type PartyId,
  rootFromInclusion,
  rootOfLog,
  sealCheckpoint,
} from '@zhulian/exchange';
import {
  commitmentOf,
  contentOf,
  createOutgoingStore,
  findLatestCheckpoint,
  listCosignatures,
  listLeavesOfContents,
  listMisbehaviour,
} from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LogStage, openLogStage, stageStartMs } from '../testing/open-log-stage.ts';
import { createLogKeeper } from './create-log-keeper.ts';
import { hashesOf, pairOf } from './hash-pair.ts';
import { proveConsistency, proveInclusion } from './prove-log.ts';
import type { SideAnswerer } from './side-channel.ts';

const guangdong: PartyId = 'zl:node:44';
const hub: PartyId = 'zl:hub';
let stage: LogStage;

beforeAll(async () => {
  stage = await openLogStage([guangdong, hub]);
});

afterAll(() => stage.close());

let receipts = 0;

/** Receipts taken: rows of any kind would do. */
async function takeReceipts(count: number): Promise<readonly string[]> {
  const texts = Array.from({ length: count }, () => {
    receipts += 1;
    return `receipt ${receipts}`;
  });
  const store = createOutgoingStore(stage.databaseOf(guangdong).serving);
  await store.storeReceipts(
    texts.map((bytes) => ({
      peer: 'zl:node:52',
      seq: Number(bytes.slice(8)),
      level: 'APPLIED',
      bytes,
      at: instantOf(stageStartMs),
    })),
  );
  return texts;
}

async function latest() {
  const stored = await findLatestCheckpoint(stage.partsOf(guangdong).database);
  const opened = openCheckpoint(stored?.note ?? '', stage.verifier);
  if (opened === undefined) throw new Error('no checkpoint');
  return { ...opened, note: stored?.note ?? '' };
}

describe('sequencer 定序', () => {
  test('signs a checkpoint over what waited, and none when nothing waits', async () => {
    const keeper = createLogKeeper(stage.partsOf(guangdong));
    await takeReceipts(5);
    expect(await keeper.sequence()).toBe(5);
    expect((await latest()).size).toBe(5);
    expect(await keeper.sequence()).toBe(0);
    expect((await latest()).size).toBe(5);
  });

  test('shows every leaf by its path, after a restart and across every edge of a subtree', async () => {
    for (const count of [1, 2, 5, 19, 7, 64]) {
      const texts = await takeReceipts(count);
      await createLogKeeper(stage.partsOf(guangdong)).sequence();
      const { root, size } = await latest();
      const { database } = stage.partsOf(guangdong);
      const leaves = await listLeavesOfContents(database, texts.map(contentOf));
      expect(leaves).toHaveLength(count);
      for (const { content, index, kind, salt } of leaves) {
        const commitment = commitmentOf({ salt, content });
        const leaf = hashOfLeaf(Buffer.concat([Uint8Array.of(kind), commitment]));
        const path = hashesOf(await proveInclusion(database, { index, size })) ?? [];
        expect(rootFromInclusion(leaf, { index, size, path })).toEqual(root);
      }
    }
  });
});

describe('witness 见证', () => {
  test('cosigns a log that grew, again and again', async () => {
    const keeper = createLogKeeper(stage.partsOf(guangdong));
    for (let round = 0; round < 4; round += 1) {
      await takeReceipts(3 + round);
      await keeper.sequence();
      await keeper.gather();
      const lines = await listCosignatures(
        stage.partsOf(guangdong).database,
        (await latest()).size,
      );
      expect(lines.map(({ witness }) => witness)).toEqual([hub]);
    }
    expect(await listMisbehaviour(stage.partsOf(hub).database, { limit: 10 })).toEqual([]);
  });

  test('makes no envelope and no leaf by cosigning', async () => {
    const { database } = stage.partsOf(hub);
    const [count] = await database.query<{ readonly rows: number }>(
      'select (select count(*) from exchange.stream_out) + (select count(*) from evidence.pending) as rows',
    );
    expect(count?.rows).toBe(0);
  });

  test('asks for a consistency proof from where it stands', async () => {
    const answer = stage.answerers.get(hub) as SideAnswerer;
    const { note, size } = await latest();
    await takeReceipts(2);
    await createLogKeeper(stage.partsOf(guangdong)).sequence();
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
    await createLogKeeper(stage.partsOf(guangdong)).gather();
    const forged = Array.from({ length: size }, (_, index) => Buffer.from(`other ${index}`));
    const root = rootOfLog(growLog(emptyLog, forged).edge);
    const checkpoint = { origin: guangdong, size, root, at: instantOf(stageStartMs) };
    const note = sealCheckpoint(checkpoint, stage.signerOf(guangdong));
    const answer = stage.answerers.get(hub) as SideAnswerer;
    expect(await answer(guangdong, { kind: 'cosign', note, from: size, path: [] })).toEqual({
      kind: 'refused',
      code: 'log.split-view',
    });
    const [found] = await listMisbehaviour(stage.partsOf(hub).database, { limit: 10 });
    expect(found).toMatchObject({ accused: guangdong, kind: 'split-view' });
    const [first, second] = [found?.proof['first'], found?.proof['second']].map((text) =>
      openCheckpoint(text ?? '', stage.verifier),
    );
    expect(first?.size).toBe(second?.size);
    expect(first?.root).not.toEqual(second?.root);
    expect(stage.events).toContainEqual({
      kind: 'misbehaviour',
      accused: guangdong,
      what: 'split-view',
    });
  });

  test('keeps a log that did not grow from what it was as proof, and stands where it stood', async () => {
    const before = await latest();
    await takeReceipts(9);
    await createLogKeeper(stage.partsOf(guangdong)).sequence();
    const { size } = await latest();
    const path = await proveConsistency(stage.partsOf(guangdong).database, {
      from: before.size,
      to: size,
    });
    const forged = Array.from({ length: size }, (_, index) => Buffer.from(`other ${index}`));
    const root = rootOfLog(growLog(emptyLog, forged).edge);
    const checkpoint = { origin: guangdong, size, root, at: instantOf(stageStartMs) };
    const note = sealCheckpoint(checkpoint, stage.signerOf(guangdong));
    const answer = stage.answerers.get(hub) as SideAnswerer;
    const asked = await answer(guangdong, { kind: 'cosign', note, from: before.size, path });
    expect(asked).toEqual({ kind: 'refused', code: 'log.inconsistent-log' });
    await createLogKeeper(stage.partsOf(guangdong)).gather();
    expect(await listCosignatures(stage.partsOf(guangdong).database, size)).toHaveLength(1);
    expect(pairOf(root)).not.toEqual(pairOf((await latest()).root));
  });
});
