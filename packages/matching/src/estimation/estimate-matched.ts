import type { Comparison } from '../comparison/comparison.ts';
import type { Patterns } from './count-patterns.ts';
import { sharesOf } from './estimate-unmatched.ts';

const rounds = 40;

export interface MatchingModel {
  /** Share of true pairs among all pairs of the two lists, fixed from the certain rule and never estimated again. */
  readonly prior: number;
  /** For each comparison the share of true pairs on each level. */
  readonly m: readonly Float64Array[];
  /** For each comparison the share of pairs of different persons on each level. */
  readonly u: readonly Float64Array[];
}

/**
 * m by expectation–maximisation with u and the prior held fixed (Fellegi & Sunter 1969; Winkler 1988). Left free on blocked
 * candidates with few fields, the prior runs to "everything is a match".
 */
export function estimateMatched<Prepared>(
  patterns: Patterns,
  comparisons: readonly Comparison<Prepared>[],
  fixed: Pick<MatchingModel, 'prior' | 'u'>,
): MatchingModel {
  let m = comparisons.map(({ levels }) =>
    sharesOf(Float64Array.from(levels, (one) => one.startM * 1e6)),
  );
  for (let round = 0; round < rounds; round += 1) {
    const counts = comparisons.map(({ levels }) => new Float64Array(levels.length));
    for (const [pattern, levels] of patterns.levels.entries()) {
      const chance = posteriorOf(levels, { ...fixed, m });
      const weight = chance * (patterns.counts[pattern] as number);
      for (const [field, level] of levels.entries()) {
        const count = counts[field] as Float64Array;
        if (level >= 0) count[level] = (count[level] as number) + weight;
      }
    }
    m = counts.map(sharesOf);
  }
  return { ...fixed, m };
}

/** Chance that a pair with these levels is one person, 0 to 1. */
export function posteriorOf(levels: Int8Array, model: MatchingModel): number {
  let odds = model.prior / (1 - model.prior);
  for (const [field, level] of levels.entries()) {
    if (level < 0) continue;
    odds *= (model.m[field] as Float64Array)[level] as number;
    odds /= (model.u[field] as Float64Array)[level] as number;
  }
  return odds / (1 + odds);
}
