import { solve } from '../matrix/solve.ts';

/**
 * 多区域存活矩阵: S = (I + n/2 M)⁻¹ (I − n/2 M) for one age group (Rogers 1975, 1995). `rates` is n × n row by row, column = origin: on the
 * diagonal the death rate and all rates of moving out, off it (to, from) minus the rate from → to. Undefined when n is too wide.
 */
export function rogersMatrix(
  rates: ArrayLike<number>,
  regions: number,
  width: number,
): Float64Array | undefined {
  const plus = new Float64Array(regions * regions);
  const minus = new Float64Array(regions * regions);
  for (let row = 0; row < regions; row += 1) {
    for (let column = 0; column < regions; column += 1) {
      const at = row * regions + column;
      const half = ((rates[at] as number) * width) / 2;
      const unit = row === column ? 1 : 0;
      plus[at] = unit + half;
      minus[at] = unit - half;
    }
  }
  return solve(plus, minus, regions);
}

/** The matrix M of `rogersMatrix` from death rates by region and rates of moving [from][to] (diagonal ignored). */
export function rogersRates(deaths: ArrayLike<number>, moves: ArrayLike<number>): Float64Array {
  const regions = deaths.length;
  const rates = new Float64Array(regions * regions);
  for (let from = 0; from < regions; from += 1) {
    let leaving = deaths[from] as number;
    for (let to = 0; to < regions; to += 1) {
      if (to === from) continue;
      const rate = moves[from * regions + to] as number;
      leaving += rate;
      rates[to * regions + from] = -rate;
    }
    rates[from * regions + from] = leaving;
  }
  return rates;
}
