/**
 * Single years of age from grouped ages: a monotone cubic (Fritsch and Carlson 1980) through the cumulative sums, read at every whole age. Sums of the groups stay exact to
 * rounding and nothing becomes negative. `bounds` has one age more than `groups`; answers `bounds.at(-1) − bounds[0]` values.
 */
export function graduateAges(bounds: readonly number[], groups: ArrayLike<number>): Float64Array {
  const sums = [0];
  for (let at = 0; at < groups.length; at += 1)
    sums.push((sums[at] as number) + (groups[at] as number));
  const from = bounds[0] as number;
  const until = bounds[bounds.length - 1] as number;
  const curve = monotoneCubic(bounds, sums);
  const singles = new Float64Array(until - from);
  let below = 0;
  for (let age = from; age < until; age += 1) {
    const above = curve(age + 1);
    singles[age - from] = Math.max(0, above - below);
    below = above;
  }
  return singles;
}

/** The interpolating curve itself; `xs` ascending, `ys` not descending for a monotone result. Beyond the ends it is constant. */
export function monotoneCubic(xs: readonly number[], ys: readonly number[]): (x: number) => number {
  const last = xs.length - 1;
  const steps = xs.slice(1).map((x, at) => x - (xs[at] as number));
  const slopes = steps.map((step, at) => ((ys[at + 1] as number) - (ys[at] as number)) / step);
  const tangents = xs.map((_, at) => tangentAt(at, steps, slopes));
  return (x) => {
    if (x <= (xs[0] as number)) return ys[0] as number;
    if (x >= (xs[last] as number)) return ys[last] as number;
    const at = xs.findIndex((bound) => bound > x) - 1;
    const step = steps[at] as number;
    const t = (x - (xs[at] as number)) / step;
    const [y0, y1] = [ys[at] as number, ys[at + 1] as number];
    const [d0, d1] = [tangents[at] as number, tangents[at + 1] as number];
    const h = t * t * (3 - 2 * t);
    return y0 * (1 - h) + y1 * h + step * (d0 * t * (1 - t) ** 2 - d1 * t * t * (1 - t));
  };
}

/** Weighted harmonic mean of the slopes beside a point (Fritsch and Butland 1984); at the ends the slope itself. */
function tangentAt(at: number, steps: readonly number[], slopes: readonly number[]): number {
  const [before, after] = [slopes[at - 1], slopes[at]];
  if (before === undefined) return after as number;
  if (after === undefined) return before;
  if (before * after <= 0) return 0;
  const [left, right] = [steps[at - 1] as number, steps[at] as number];
  const [w1, w2] = [2 * right + left, right + 2 * left];
  return (w1 + w2) / (w1 / before + w2 / after);
}
