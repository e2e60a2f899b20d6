import type { PartyId } from '@zhulian/exchange';
import type { ApplyMessages } from '@zhulian/service';
import { granted } from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import { receiver, sender, TwoExchanges } from '../scenarios/two-exchanges.ts';
import type { ModelTransaction } from '../world/model-database.ts';
import { checkExported, type ExportedExchange } from './check-exported.ts';

const apply: ApplyMessages<ModelTransaction> = async (tx, envelopes) =>
  envelopes.map(({ envelope: { id, source: src, subject, zl } }) => {
    const { caseSeq, seq } = zl;
    tx.changes.push({ kind: 'effect', effect: { src, seq, id, subject, caseSeq } });
    return granted(null);
  });

/** Three messages between two nodes, and what their databases then say. */
async function exchanged(): Promise<{
  readonly world: TwoExchanges;
  readonly exported: Map<PartyId, ExportedExchange>;
}> {
  const world = new TwoExchanges({ handlers: new Map([['known.v1', apply]]) });
  world.enqueue([{}, {}, {}]);
  await world.run(1_000);
  const exported = new Map<PartyId, ExportedExchange>();
  for (const party of [sender, receiver]) {
    const { effects, receipts, streamIn, streamOut } = world.side(party).database.tables;
    exported.set(party, {
      unsealed: 0,
      streamOut: [...streamOut.values()].flat(),
      streamIn: [...streamIn].flatMap(([src, rows]) =>
        [...rows.values()].map((row) => ({ ...row, src })),
      ),
      receipts: [...receipts.values()].flatMap(({ final }) => (final === undefined ? [] : [final])),
      effects,
    });
  }
  return { world, exported };
}

describe('checkExported 导出核对', () => {
  test('records of two nodes that agree break nothing', async () => {
    const { exported, world } = await exchanged();
    expect(checkExported({ exported, verifier: world.keys.verifier })).toEqual([]);
  });

  test('a receipt without its effect, and an effect made twice, are seen', async () => {
    const { exported, world } = await exchanged();
    const there = exported.get(receiver) as ExportedExchange;
    const [first, second, third] = there.effects;
    if (first === undefined || second === undefined || third === undefined) throw new RangeError();
    exported.set(receiver, { ...there, effects: [second, third, third] });
    const found = checkExported({ exported, verifier: world.keys.verifier });
    expect(found.map(({ invariant }) => invariant)).toEqual(['I2', 'I2']);
  });
});
