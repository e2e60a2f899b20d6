import { type PartyId, type Receipt, sealReceipts, zeroDigest } from '@zhulian/exchange';
import {
  countPromises,
  createIncomingStore,
  createOutgoingStore,
  listMisbehaviour,
} from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LogStage, openLogStage } from '../testing/open-log-stage.ts';
import { createLogKeeper } from './create-log-keeper.ts';
import { promisedWithinMs } from './log-parts.ts';

const guangdong: PartyId = 'zl:node:44';
const guizhou: PartyId = 'zl:node:52';
let stage: LogStage;
let seq = 0;

beforeAll(async () => {
  stage = await openLogStage([guangdong, guizhou]);
});

afterAll(() => stage.close());

/** A receipt that Guizhou signs; unless it cheats it keeps it, and so it gets its leaf. Guangdong takes it. */
async function exchangeReceipt(kind: Receipt['kind'], isKept: boolean): Promise<void> {
  seq += 1;
  const nowMs = stage.clock.nowMs();
  const at = instantOf(nowMs);
  const promise = kind === 'zl.receipt.v2' ? { loggedBy: instantOf(nowMs + promisedWithinMs) } : {};
  const [receipt = ''] = sealReceipts(
    [
      {
        kind,
        source: guizhou,
        dst: guangdong,
        seq,
        hash: zeroDigest,
        level: 'APPLIED',
        at,
        ...promise,
      },
    ],
    stage.signerOf(guizhou),
  );
  if (isKept) {
    const row = { seq, hash: zeroDigest, subject: 'case/1', caseSeq: seq, bytes: '{}', at };
    const incoming = createIncomingStore(stage.databaseOf(guizhou).serving);
    await incoming.receive(guangdong, ['case/1'], (lane) =>
      lane.saveRows([{ ...row, state: 'applied', receipt }]),
    );
  }
  await createOutgoingStore(stage.databaseOf(guangdong).serving).storeReceipts([
    { peer: guizhou, seq, level: 'APPLIED', bytes: receipt, at },
  ]);
}

const keeperOf = (party: PartyId) => createLogKeeper(stage.partsOf(party));
const counted = () => countPromises(stage.databaseOf(guangdong).serving);

describe('promises in receipts 入日志承诺', () => {
  test('are read from receipts of version 2 and end when the peer has shown the leaf', async () => {
    await exchangeReceipt('zl.receipt.v1', true);
    await exchangeReceipt('zl.receipt.v2', true);
    await keeperOf(guizhou).sequence();
    await keeperOf(guangdong).sequence();
    await keeperOf(guangdong).checkPromises();
    expect(await counted()).toEqual([{ peer: guizhou, open: 1, broken: 0 }]);
    stage.clock.advanceMs(promisedWithinMs);
    await keeperOf(guangdong).checkPromises();
    expect(await counted()).toEqual([]);
  });

  test('of a busy hour are all asked after in one round', async () => {
    for (let sent = 0; sent < 150; sent += 1) await exchangeReceipt('zl.receipt.v2', true);
    await keeperOf(guizhou).sequence();
    await keeperOf(guangdong).sequence();
    stage.clock.advanceMs(promisedWithinMs);
    await keeperOf(guangdong).checkPromises();
    expect(await counted()).toEqual([]);
  });

  test('of a peer that is away stay open, and are asked after when it is back', async () => {
    await exchangeReceipt('zl.receipt.v2', true);
    await keeperOf(guizhou).sequence();
    await keeperOf(guangdong).sequence();
    stage.clock.advanceMs(promisedWithinMs);
    const answer = stage.answerers.get(guizhou);
    stage.answerers.delete(guizhou);
    await keeperOf(guangdong).checkPromises();
    expect(await counted()).toEqual([{ peer: guizhou, open: 1, broken: 0 }]);
    if (answer !== undefined) stage.answerers.set(guizhou, answer);
    await keeperOf(guangdong).checkPromises();
    expect(await counted()).toEqual([]);
  });

  test('that are kept too late are late, and accuse nobody', async () => {
    await exchangeReceipt('zl.receipt.v2', true);
    stage.clock.advanceMs(promisedWithinMs + 1);
    await keeperOf(guizhou).sequence();
    await keeperOf(guangdong).sequence();
    await keeperOf(guangdong).checkPromises();
    expect(await counted()).toEqual([]);
    const found = await listMisbehaviour(stage.databaseOf(guangdong).serving, { limit: 10 });
    expect(found).toEqual([]);
  });

  test('for a receipt that the peer never logged are broken, though its log stands still', async () => {
    await exchangeReceipt('zl.receipt.v2', false);
    await keeperOf(guangdong).sequence();
    stage.clock.advanceMs(promisedWithinMs + 1);
    await keeperOf(guangdong).checkPromises();
    expect(await counted()).toEqual([{ peer: guizhou, open: 1, broken: 0 }]);
    stage.clock.advanceMs(60_000);
    await keeperOf(guangdong).checkPromises();
    expect(await counted()).toEqual([{ peer: guizhou, open: 0, broken: 1 }]);
    const found = await listMisbehaviour(stage.databaseOf(guangdong).serving, { limit: 10 });
    expect(found).toMatchObject([{ accused: guizhou, kind: 'promise-broken' }]);
  });
});
