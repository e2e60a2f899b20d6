import type { CandidatePairs } from '../blocking/find-pairs.ts';
import type { Patterns } from '../estimation/count-patterns.ts';
import type { MatchingModel } from '../estimation/estimate-matched.ts';
import type { Rarity } from './rarity.ts';

/** Bits of evidence in a level: log2(m / u). Positive speaks for one person. */
export function bitsOf(model: MatchingModel, field: number, level: number): number {
  if (level < 0) return 0;
  const { m, u } = model;
  return Math.log2(
    ((m[field] as Float64Array)[level] as number) / ((u[field] as Float64Array)[level] as number),
  );
}

/** Bits of the prior: log2 of the odds before anything is compared. */
export function priorBits({ prior }: MatchingModel): number {
  return Math.log2(prior / (1 - prior));
}

/** Chance of one person from the bits of all evidence, the prior's among them. */
export function chanceOf(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}

/** For each pair the bits of all evidence: prior, levels, and the rarity of equal values. */
export function scorePairs<Prepared>(
  pairs: Pick<CandidatePairs, 'left'>,
  patterns: Patterns,
  scoring: {
    readonly model: MatchingModel;
    readonly left: readonly Prepared[];
    readonly rarity: Rarity<Prepared>;
  },
): Float64Array {
  const { left, model, rarity } = scoring;
  const base = patterns.levels.map((levels) =>
    levels.reduce((sum, level, field) => sum + bitsOf(model, field, level), priorBits(model)),
  );
  const equal = patterns.levels.map((levels) =>
    [...levels.keys()].filter((field) => levels[field] === 0),
  );
  return Float64Array.from(patterns.ofPair, (pattern, pair) => {
    const record = left[pairs.left[pair] as number] as Prepared;
    let bits = base[pattern] as number;
    for (const field of equal[pattern] as readonly number[]) bits += rarity(field, record);
    return bits;
  });
}
