import { betaQuantile } from '../distribution/beta.ts';
import { normalQuantile } from '../distribution/normal.ts';

/** 出生性别比 as a ratio (1.06, not 106) with the bounds of its interval. */
export interface RatioInterval {
  readonly low: number;
  readonly ratio: number;
  readonly high: number;
}

/** Log-Wald interval: ratio · exp(± z √(1/boys + 1/girls)); needs at least one birth of each sex. `level` is 0.95 by default. */
export function logWaldInterval(boys: number, girls: number, level = 0.95): RatioInterval {
  const ratio = boys / girls;
  const width = normalQuantile((1 + level) / 2) * Math.sqrt(1 / boys + 1 / girls);
  return { low: ratio * Math.exp(-width), ratio, high: ratio * Math.exp(width) };
}

/** Jeffreys interval: quantiles of Beta(boys + ½, girls + ½), as odds; `ratio` is the median. */
export function jeffreysInterval(boys: number, girls: number, level = 0.95): RatioInterval {
  return posteriorInterval(boys + 0.5, girls + 0.5, level);
}

/** Quantiles of a Beta posterior of the male share, as odds; `ratio` is the median. */
export function posteriorInterval(a: number, b: number, level = 0.95): RatioInterval {
  const tail = (1 - level) / 2;
  return {
    low: oddsOf(betaQuantile(tail, a, b)),
    ratio: oddsOf(betaQuantile(0.5, a, b)),
    high: oddsOf(betaQuantile(1 - tail, a, b)),
  };
}

/** Boys per girl of a male share. */
export function oddsOf(share: number): number {
  return share / (1 - share);
}

/** Male share of a ratio of boys per girl. */
export function shareOf(ratio: number): number {
  return ratio / (1 + ratio);
}
