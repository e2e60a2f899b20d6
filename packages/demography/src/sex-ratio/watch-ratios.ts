import type { NamedBirths } from './read-births.ts';
import { jeffreysInterval, logWaldInterval } from './sex-ratio-interval.ts';
import { fitShares, type ShareDistribution, shrinkRatio } from './shrink-ratios.ts';
import { exactAbove } from './test-sex-ratio.ts';

/** One area's ratio, raw and shrunk, as boys per girl. */
export interface WatchedRatio {
  /** Null where there is no girl. */
  readonly ratio: number | null;
  /** Log-Wald interval of 95 %; Jeffreys' where one sex is missing. */
  readonly low95: number;
  readonly high95: number;
  /** Posterior mean and interval of 95 %. */
  readonly shrunk: number;
  readonly shrunkLow95: number;
  readonly shrunkHigh95: number;
  /** One-sided exact probability of as many boys or more, were the ratio 1.06. */
  readonly pExact106: number;
}

/** A group with fewer areas has no spread of its own to learn from: it takes the prior of all. */
const areasLeast = 10;

/** Weight in births below which no prior falls: male shares of areas never spread wider than this (standard deviation of 0.05). */
const strengthLeast = 100;

/** Ratios of all areas, each shrunk towards its own group (a province) or, in small groups, towards all areas of the table. */
export function watchRatios(areas: readonly NamedBirths[]): ReadonlyMap<string, WatchedRatio> {
  const groups = Map.groupBy(
    areas.filter(({ boys, girls }) => boys + girls > 0),
    ({ group }) => group,
  );
  const priors = new Map<string, ShareDistribution>();
  for (const [group, members] of groups)
    if (members.length >= areasLeast) priors.set(group, fitShares(members));
  const needsAll = areas.some(({ group }) => !priors.has(group));
  const all = needsAll ? priorOfAll(areas) : undefined;
  const total = birthsOf(areas);
  return new Map(
    areas.map((area) => {
      const own = priors.get(area.group);
      const others =
        (own === undefined ? total : birthsOf(groups.get(area.group) ?? [])) - birthsOf([area]);
      const prior = own ?? (all as ShareDistribution);
      // What the others say about this area cannot weigh more than their own births.
      const strength =
        others === 0 && total >= 500
          ? 1
          : Math.max(strengthLeast, Math.min(prior.strength, others));
      return [area.area, watch(area, { ...prior, strength })];
    }),
  );
}

function birthsOf(areas: readonly NamedBirths[]): number {
  return areas.reduce((sum, { boys, girls }) => sum + boys + girls, 0);
}

/** Under 500 births there is nothing to learn a prior from: the reference of 1.06 with the weight of a hundred births stands in. */
function priorOfAll(areas: readonly NamedBirths[]): ShareDistribution {
  const isMixed = areas.some(({ boys }) => boys > 0) && areas.some(({ girls }) => girls > 0);
  const isEnough = isMixed && birthsOf(areas) >= 500;
  return isEnough ? fitShares(areas) : { mean: 106 / 206, strength: strengthLeast };
}

function watch(area: NamedBirths, prior: ShareDistribution): WatchedRatio {
  const { boys, girls } = area;
  const interval =
    boys > 0 && girls > 0 ? logWaldInterval(boys, girls) : jeffreysInterval(boys, girls);
  const shrunk = shrinkRatio(area, prior);
  return {
    ratio: girls === 0 ? null : boys / girls,
    low95: interval.low,
    high95: interval.high,
    shrunk: shrunk.mean,
    shrunkLow95: shrunk.low,
    shrunkHigh95: shrunk.high,
    pExact106: exactAbove(boys, boys + girls, 1.06),
  };
}
