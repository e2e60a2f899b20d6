import { betaBelow } from '../distribution/beta.ts';
import { digamma, trigamma } from '../distribution/digamma.ts';
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

/** Strength beyond which areas differ by chance alone. */
const logStrengthMost = Math.log(1e7);

/**
 * Maximum marginal likelihood of the prior over areas (empirical Bayes, Casella 1985; as in Chao, Gerland, Cook and Alkema 2019): the
 * sum of log B(boys + mK, girls + (1−m)K) − log B(mK, (1−m)K), by Newton's method on logit m and log K to 1e-10 of a step. Areas
 * without births say nothing. Strength is bounded at 10⁷: areas that differ by chance alone.
 */
export function fitShares(areas: readonly AreaBirths[]): ShareDistribution {
  const counted = areas.filter(({ boys, girls }) => boys + girls > 0);
  const boys = counted.reduce((sum, area) => sum + area.boys, 0);
  const girls = counted.reduce((sum, area) => sum + area.girls, 0);
  let logit = Math.log(boys / girls);
  let logStrength = Math.log(500);
  for (let round = 0; round < 200; round += 1) {
    const [forLogit, forStrength] = ascend(slopesOf(counted, logit, logStrength));
    logit += forLogit;
    const before = logStrength;
    logStrength = Math.max(0, Math.min(logStrengthMost, logStrength + forStrength));
    if (Math.abs(forLogit) < 1e-10 && Math.abs(logStrength - before) < 1e-10) break;
  }
  return { mean: 1 / (1 + Math.exp(-logit)), strength: Math.exp(logStrength) };
}

/** First and second derivatives of the marginal likelihood by logit m (z) and log K (w). */
interface Slopes {
  readonly z: number;
  readonly w: number;
  readonly zz: number;
  readonly zw: number;
  readonly ww: number;
}

function slopesOf(areas: readonly AreaBirths[], logit: number, logStrength: number): Slopes {
  const mean = 1 / (1 + Math.exp(-logit));
  const strength = Math.exp(logStrength);
  const [a, b] = [mean * strength, (1 - mean) * strength];
  let [da, db, dk, daa, dbb, dkk] = [0, 0, 0, 0, 0, 0];
  for (const { boys, girls } of areas) {
    da += digamma(boys + a);
    db += digamma(girls + b);
    dk -= digamma(boys + girls + strength);
    daa += trigamma(boys + a);
    dbb += trigamma(girls + b);
    dkk -= trigamma(boys + girls + strength);
  }
  const count = areas.length;
  da -= count * digamma(a);
  db -= count * digamma(b);
  dk += count * digamma(strength);
  daa -= count * trigamma(a);
  dbb -= count * trigamma(b);
  dkk += count * trigamma(strength);
  // a and b move with z by ± v and with w by themselves; K moves with w alone.
  const v = mean * (1 - mean) * strength;
  const turn = v * (1 - 2 * mean);
  return {
    z: v * (da - db),
    w: a * da + b * db + strength * dk,
    zz: v * v * (daa + dbb) + turn * (da - db),
    zw: v * (a * daa - b * dbb) + v * (da - db),
    ww: a * a * daa + b * b * dbb + strength * strength * dkk + a * da + b * db + strength * dk,
  };
}

/** Newton's step where the likelihood is curved like a hill, else a step uphill; never longer than a half in z and one in w. */
function ascend({ z, w, zz, zw, ww }: Slopes): readonly [number, number] {
  const determinant = zz * ww - zw * zw;
  const isHill = zz < 0 && determinant > 0;
  const forLogit = isHill ? (zw * w - ww * z) / determinant : zz < 0 ? -z / zz : 0;
  const forStrength = isHill ? (zw * z - zz * w) / determinant : Math.sign(w);
  const within = (step: number, most: number): number => Math.max(-most, Math.min(most, step));
  return [within(forLogit, 0.5), within(forStrength, 1)];
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
