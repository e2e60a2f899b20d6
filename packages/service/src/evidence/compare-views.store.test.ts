import { emptyLog, growLog, type PartyId, rootOfLog, sealCheckpoint } from '@zhulian/exchange';
import { createOutgoingStore, listMisbehaviour } from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LogStage, openLogStage, stageStartMs } from '../testing/open-log-stage.ts';
import { compareViews } from './compare-views.ts';
import { createLogKeeper } from './create-log-keeper.ts';
import type { LogParts } from './log-parts.ts';

const guangdong: PartyId = 'zl:node:44';
const guizhou: PartyId = 'zl:node:52';
const hub: PartyId = 'zl:hub';
let stage: LogStage;
let seq = 0;

beforeAll(async () => {
  stage = await openLogStage([guangdong, guizhou, hub]);
});
afterAll(() => stage.close());

const partsOf = (party: PartyId): LogParts => ({
  ...stage.partsOf(party),
  witnesses: () => [hub, guizhou].filter((witness) => witness !== party),
});
const found = () => listMisbehaviour(stage.databaseOf(hub).serving, { limit: 10 });

async function grow(count: number): Promise<void> {
  const receipts = Array.from({ length: count }, () => {
    seq += 1;
    const bytes = `receipt ${seq}`;
    return { peer: guizhou, seq, level: 'APPLIED', bytes, at: instantOf(stageStartMs) } as const;
  });
  await createOutgoingStore(stage.databaseOf(guangdong).serving).storeReceipts(receipts);
  await createLogKeeper(partsOf(guangdong)).sequence();
}

/** Another history of that size, signed by the log's own key, shown to one witness only. */
async function showForged(to: PartyId, size: number): Promise<void> {
  const leaves = Array.from({ length: size }, (_, index) => Buffer.from(`other ${index}`));
  const root = rootOfLog(growLog(emptyLog, leaves).edge);
  const at = instantOf(stageStartMs);
  const note = sealCheckpoint({ origin: guangdong, size, root, at }, stage.signerOf(guangdong));
  const answer = await stage.answerers.get(to)?.(guangdong, {
    kind: 'cosign',
    note,
    from: 0,
    path: [],
  });
  expect(answer).toMatchObject({ kind: 'cosigned' });
}

describe('views of one log 视图互查', () => {
  test('that grew between two witnesses are found to agree', async () => {
    await grow(3);
    const { gather } = createLogKeeper({ ...partsOf(guangdong), witnesses: () => [hub] });
    await gather();
    await compareViews(partsOf(hub));
    expect(await found()).toEqual([]);
  });

  test('of different sizes are found out when the log cannot show one grew into the other', async () => {
    await showForged(guizhou, 2);
    await compareViews(partsOf(hub));
    expect(await found()).toMatchObject([{ accused: guangdong, kind: 'inconsistent-log' }]);
  });

  test('of one size are proof by themselves, kept once', async () => {
    await grow(4);
    const { gather } = createLogKeeper({ ...partsOf(guangdong), witnesses: () => [hub] });
    await gather();
    await stage.databaseOf(guizhou).serving.query('delete from evidence.witnessed');
    await showForged(guizhou, 7);
    await compareViews(partsOf(hub));
    await compareViews(partsOf(hub));
    const kinds = (await found()).map(({ kind }) => kind).toSorted();
    expect(kinds).toEqual(['inconsistent-log', 'split-view']);
  });
});
