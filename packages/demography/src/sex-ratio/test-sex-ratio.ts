import { betaBelow } from '../distribution/beta.ts';
import { shareOf } from './sex-ratio-interval.ts';

/** Exact one-sided binomial probability of as many boys or more, if the ratio were `reference` (1.06). */
export function exactAbove(boys: number, births: number, reference: number): number {
  return boys === 0 ? 1 : betaBelow(shareOf(reference), boys, births - boys + 1);
}

/** Standard score of the number of boys against `reference`: (boys − n p) / √(n p (1 − p)). */
export function scoreAgainst(boys: number, births: number, reference: number): number {
  const share = shareOf(reference);
  return (boys - births * share) / Math.sqrt(births * share * (1 - share));
}

/** 失踪女婴 in the statistical sense: girls that births of this number of boys would have had at `reference`, less those there are. */
export function missingGirls(boys: number, girls: number, reference: number): number {
  return boys / reference - girls;
}
