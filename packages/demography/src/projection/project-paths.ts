import { drawFactors, type Spread } from './draw-factors.ts';
import { projectRegions } from './project-regions.ts';
import type { RegionalPlan } from './regional-plan.ts';

/**
 * Final populations of the paths from `from` up to (not including) `until`, one after another: [path][region][sex][age]. Path number n is the same whoever computes it.
 */
export function projectPaths(
  plan: RegionalPlan,
  spread: Spread,
  range: { readonly seed: number; readonly from: number; readonly until: number },
): Float64Array {
  const size = plan.base.length;
  const paths = new Float64Array((range.until - range.from) * size);
  for (let path = range.from; path < range.until; path += 1) {
    const factors = drawFactors(plan, spread, { seed: range.seed, path });
    paths.set(projectRegions(plan, factors), (path - range.from) * size);
  }
  return paths;
}

/** Quantiles of sorted numbers by linear interpolation (Hyndman and Fan 1996, type 7). */
export function quantileOf(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (at - below) * (high - low);
}

/** Median and 80 % interval of one figure over paths. */
export interface PathSummary {
  readonly median: number;
  readonly low80: number;
  readonly high80: number;
}

export function summarisePaths(figures: ArrayLike<number>): PathSummary {
  const sorted = Float64Array.from(figures).sort();
  return {
    median: quantileOf(sorted, 0.5),
    low80: quantileOf(sorted, 0.1),
    high80: quantileOf(sorted, 0.9),
  };
}
