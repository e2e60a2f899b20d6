import type { Comparison } from '../comparison/comparison.ts';

/** Even a level that no random pair reached is possible. */
const leastShare = 0.5;

/**
 * u of each level: how often two records of different persons reach it. Estimated from random pairs, of which hardly one in a
 * hundred thousand is of one person. `draw(n)` gives a whole number from 0 to n - 1.
 */
export function estimateUnmatched<Prepared>(
  records: { readonly left: readonly Prepared[]; readonly right: readonly Prepared[] },
  comparisons: readonly Comparison<Prepared>[],
  sample: { readonly pairs: number; readonly draw: (below: number) => number },
): readonly Float64Array[] {
  const counts = comparisons.map(({ levels }) => new Float64Array(levels.length));
  const isOneList = records.left === records.right;
  for (let pair = 0; pair < sample.pairs; pair += 1) {
    const here = sample.draw(records.left.length);
    const there = sample.draw(records.right.length);
    if (isOneList && here === there) continue;
    for (const [field, { levelOf }] of comparisons.entries()) {
      const level = levelOf(records.left[here] as Prepared, records.right[there] as Prepared);
      const count = counts[field] as Float64Array;
      if (level >= 0) count[level] = (count[level] as number) + 1;
    }
  }
  return counts.map(sharesOf);
}

/** Shares that add up to 1, none of them 0. */
export function sharesOf(counts: Float64Array): Float64Array {
  const total = counts.reduce((sum, count) => sum + Math.max(count, leastShare), 0);
  return counts.map((count) => Math.max(count, leastShare) / total);
}
