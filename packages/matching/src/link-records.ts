import { assignOneToOne } from './assignment/assign-one-to-one.ts';
import { type CandidatePairs, findPairs } from './blocking/find-pairs.ts';
import type { MatchingScheme } from './comparison/comparison.ts';
import { countPatterns, type Patterns } from './estimation/count-patterns.ts';
import { estimateMatched, type MatchingModel } from './estimation/estimate-matched.ts';
import { estimateUnmatched } from './estimation/estimate-unmatched.ts';
import { type Rarity, rarityOf } from './scoring/rarity.ts';
import { scorePairs } from './scoring/score-pairs.ts';

/** What became of two lists: every pair that was looked at, with its bits, and the model that gave them. */
export interface LinkedRecords<Prepared> {
  readonly pairs: CandidatePairs;
  readonly patterns: Patterns;
  readonly model: MatchingModel;
  readonly rarity: Rarity<Prepared>;
  /** Bits of evidence for each pair. */
  readonly bits: Float64Array;
  /** Places in `pairs` that stand after one-to-one assignment, strongest first; all pairs in order for a search of doubles. */
  readonly ranked: readonly number[];
}

const unmatchedSample = 200_000;

/**
 * 记录比对 of two lists, or of one list with itself: blocks, compares, estimates, scores and assigns. Nothing is joined here:
 * what is strong enough to join, and what a person has to look at, is for `zoneOf` and the adjudicator to say.
 */
export function linkRecords<Prepared>(
  left: readonly Prepared[],
  right: readonly Prepared[] | undefined,
  linking: { readonly scheme: MatchingScheme<Prepared>; readonly draw: (below: number) => number },
): LinkedRecords<Prepared> {
  const { draw, scheme } = linking;
  const { comparisons } = scheme;
  const records = { left, right: right ?? left };
  const pairs = findPairs(left, right, scheme.passes);
  const patterns = countPatterns(records, pairs, comparisons);
  const u = estimateUnmatched(records, comparisons, { pairs: unmatchedSample, draw });
  const prior = priorOf(records, pairs, scheme);
  const model = estimateMatched(patterns, comparisons, { prior, u });
  const rarity = rarityOf(right === undefined ? left : [...left, ...right], comparisons, u);
  const bits = scorePairs(pairs, patterns, { model, left, rarity });
  const ranked =
    right === undefined
      ? [...bits.keys()].toSorted((one, other) => (bits[other] as number) - (bits[one] as number))
      : assignOneToOne(pairs, bits, Number.NEGATIVE_INFINITY);
  return { pairs, patterns, model, rarity, bits, ranked };
}

/** The expected number of true pairs over all pairs that there are. */
function priorOf<Prepared>(
  records: { readonly left: readonly Prepared[]; readonly right: readonly Prepared[] },
  pairs: CandidatePairs,
  { certainRecall, isCertain }: MatchingScheme<Prepared>,
): number {
  let certain = 0;
  for (let pair = 0; pair < pairs.left.length; pair += 1) {
    const left = records.left[pairs.left[pair] as number] as Prepared;
    const right = records.right[pairs.right[pair] as number] as Prepared;
    if (isCertain(left, right)) certain += 1;
  }
  const isOneList = records.left === records.right;
  const all =
    (records.left.length * (records.right.length - (isOneList ? 1 : 0))) / (isOneList ? 2 : 1);
  return Math.min(0.5, Math.max(1, certain / certainRecall) / Math.max(2, all));
}
