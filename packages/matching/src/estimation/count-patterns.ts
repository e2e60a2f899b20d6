import type { CandidatePairs } from '../blocking/find-pairs.ts';
import type { Comparison } from '../comparison/comparison.ts';

/** The levels that pairs reached, one pattern for all pairs alike: what is estimated and scored once for thousands of pairs. */
export interface Patterns {
  /** For each pattern the level of each comparison, -1 where a side is empty. */
  readonly levels: readonly Int8Array[];
  /** Pairs that show the pattern. */
  readonly counts: readonly number[];
  /** For each pair its pattern. */
  readonly ofPair: Uint32Array;
}

export function countPatterns<Prepared>(
  records: { readonly left: readonly Prepared[]; readonly right: readonly Prepared[] },
  pairs: Pick<CandidatePairs, 'left' | 'right'>,
  comparisons: readonly Comparison<Prepared>[],
): Patterns {
  const known = new Map<number, number>();
  const levels: Int8Array[] = [];
  const counts: number[] = [];
  const ofPair = new Uint32Array(pairs.left.length);
  const reached = new Int8Array(comparisons.length);
  for (let pair = 0; pair < ofPair.length; pair += 1) {
    const left = records.left[pairs.left[pair] as number] as Prepared;
    const right = records.right[pairs.right[pair] as number] as Prepared;
    let code = 0;
    for (let field = 0; field < comparisons.length; field += 1) {
      const comparison = comparisons[field] as Comparison<Prepared>;
      const level = comparison.levelOf(left, right);
      reached[field] = level;
      code = code * (comparison.levels.length + 1) + level + 1;
    }
    let pattern = known.get(code);
    if (pattern === undefined) {
      pattern = levels.length;
      known.set(code, pattern);
      levels.push(reached.slice());
      counts.push(0);
    }
    counts[pattern] = (counts[pattern] as number) + 1;
    ofPair[pair] = pattern;
  }
  return { levels, counts, ofPair };
}
