import { describe, expect, test } from 'vitest';
import { estimateMatched } from './estimate-matched.ts';

const levels = [
  { code: 'equal', startM: 0.7 },
  { code: 'differs', startM: 0.3 },
];
const comparisons = ['name', 'day', 'place'].map((field) => ({ field, levels, levelOf: () => -1 }));
const trueM = [0.95, 0.9, 0.8];
const trueU = [0.01, 0.005, 0.1];
const u = trueU.map((share) => Float64Array.of(share, 1 - share));

/** Expected counts of all eight patterns among so many true pairs and so many others. */
function patternsOf(matches: number, others: number) {
  const all = Array.from({ length: 8 }, (_, code) =>
    Int8Array.of(code & 1, (code >> 1) & 1, code >> 2),
  );
  const shareOf = (pattern: Int8Array, equal: readonly number[]): number =>
    equal.reduce((share, one, field) => share * (pattern[field] === 0 ? one : 1 - one), 1);
  const counts = all.map(
    (pattern) => matches * shareOf(pattern, trueM) + others * shareOf(pattern, trueU),
  );
  return { levels: all, counts, ofPair: new Uint32Array() };
}

describe('estimateMatched 期望最大化', () => {
  test('finds m again from counts alone, and leaves the prior where it was put', () => {
    const prior = 1_000 / 1_000_000;
    const model = estimateMatched(patternsOf(1_000, 999_000), comparisons, { prior, u });
    expect(model.prior).toBe(prior);
    for (const [field, share] of trueM.entries()) {
      expect(model.m[field]?.[0]).toBeCloseTo(share, 2);
    }
  });
});
