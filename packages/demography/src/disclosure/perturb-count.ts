import { countedRandom } from '../random/counted-random.ts';

/** 单元格键扰动: how far a published count may be from the true one. */
export interface Perturbation {
  /** Secret of the office, an integer below 2³². The same secret gives the same noise to the same people, in every table. */
  readonly seed: number;
  /** Largest change of a count. */
  readonly most: number;
  /** Variance of the noise of counts above `most`. */
  readonly variance: number;
}

/**
 * Key of a cell: the sum of the keys of its records, so that one set of people has one key in every table (Fraser and Wooton 2005; Thompson, Broadfoot and Elazar 2013). Keys are
 * integers below 2³².
 */
export function cellKey(recordKeys: readonly number[]): number {
  return recordKeys.reduce((sum, key) => (sum + key) >>> 0, 0);
}

/**
 * A count with noise fixed by the key of its cell: asking again, or asking for the same people under another heading, teaches nothing. None is published as none and never becomes
 * some; nothing becomes negative; the mean of the noise is nought for counts above `most`. Rounded normal noise, cut at `most` by drawing again.
 */
export function perturbCount(count: number, key: number, rule: Perturbation): number {
  const random = countedRandom({ seed: rule.seed, path: key, stream: 9 });
  const bound = Math.min(rule.most, count);
  for (let draw = 0; ; draw += 1) {
    const noise = Math.round(Math.sqrt(rule.variance) * random.normal(draw));
    if (Math.abs(noise) <= bound) return count + noise;
  }
}
