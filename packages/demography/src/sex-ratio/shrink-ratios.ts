import { betaBelow } from '../distribution/beta.ts';
import { logBeta } from '../distribution/log-gamma.ts';
import { posteriorInterval, type RatioInterval, shareOf } from './sex-ratio-interval.ts';

/** Births of one area. */
export interface AreaBirths {
  readonly boys: number;
  readonly girls: number;
}

/** 贝塔－二项先验 of the male share among areas: Beta(mean · strength, (1 − mean) · strength); strength counts as births. */
export interface ShareDistribution {
  readonly mean: number;
  readonly strength: number;
}

/**
 * Maximum marginal likelihood of the prior over areas (empirical Bayes, Casella 1985; as in Chao, Gerland, Cook and Alkema 2019): the
 * sum of log B(boys + mK, girls + (1−m)K) − log B(mK, (1−m)K), by alternating golden sections on logit m and log K to 1e-9. Areas
 * without births say nothing. Strength is bounded at 10⁷: areas that differ by chance alone.
 */
export function fitShares(areas: readonly AreaBirths[]): ShareDistribution {
  const counted = areas.filter(({ boys, girls }) => boys + girls > 0);
  const [boys, births] = counted.reduce(
    ([b, n], area) => [b + area.boys, n + area.boys + area.girls],
    [0, 0],
  );
  let logit = Math.log(boys / (births - boys));
  let logStrength = Math.log(500);
  const likelihood = (z: number, k: number): number =>
    marginal(counted, 1 / (1 + Math.exp(-z)), Math.exp(k));
  for (let round = 0; round < 60; round += 1) {
    const [before, beforeStrength] = [logit, logStrength];
    const k = logStrength;
    logit = maximise((z) => likelihood(z, k), logit - 0.2 / (round + 1), logit + 0.2 / (round + 1));
    const z = logit;
    logStrength =
      round === 0
        ? maximise((next) => likelihood(z, next), 0, Math.log(1e7))
        : maximise(
            (next) => likelihood(z, next),
            logStrength - 1 / round,
            Math.min(logStrength + 1 / round, Math.log(1e7)),
          );
    if (Math.abs(before - logit) < 1e-9 && Math.abs(beforeStrength - logStrength) < 1e-7) break;
  }
  return { mean: 1 / (1 + Math.exp(-logit)), strength: Math.exp(logStrength) };
}

function marginal(areas: readonly AreaBirths[], mean: number, strength: number): number {
  const [a, b] = [mean * strength, (1 - mean) * strength];
  const base = logBeta(a, b);
  let sum = 0;
  for (const { boys, girls } of areas) sum += logBeta(boys + a, girls + b) - base;
  return sum;
}

const golden = (Math.sqrt(5) - 1) / 2;

function maximise(value: (at: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  let [left, right] = [high - golden * (high - low), low + golden * (high - low)];
  let [atLeft, atRight] = [value(left), value(right)];
  while (high - low > 1e-10 * (1 + Math.abs(low))) {
    if (atLeft < atRight) {
      low = left;
      [left, atLeft] = [right, atRight];
      right = low + golden * (high - low);
      atRight = value(right);
    } else {
      high = right;
      [right, atRight] = [left, atLeft];
      left = high - golden * (high - low);
      atLeft = value(left);
    }
  }
  return (low + high) / 2;
}

/** 收缩估计 of one area: its own births and what its neighbours say together. */
export interface ShrunkRatio extends RatioInterval {
  /** Posterior mean of the male share as boys per girl. */
  readonly mean: number;
}

/** Posterior Beta(boys + mK, girls + (1−m)K): mean, median and interval, as boys per girl. */
export function shrinkRatio(area: AreaBirths, prior: ShareDistribution, level = 0.95): ShrunkRatio {
  const [a, b] = posteriorOf(area, prior);
  return { ...posteriorInterval(a, b, level), mean: a / b };
}

/** Posterior probability that the ratio lies above `threshold` boys per girl (1.10). */
export function probabilityAbove(
  area: AreaBirths,
  prior: ShareDistribution,
  threshold: number,
): number {
  const [a, b] = posteriorOf(area, prior);
  return 1 - betaBelow(shareOf(threshold), a, b);
}

function posteriorOf(area: AreaBirths, prior: ShareDistribution): readonly [number, number] {
  const { mean, strength } = prior;
  return [area.boys + mean * strength, area.girls + (1 - mean) * strength];
}
