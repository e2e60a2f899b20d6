/** 内在增长 of a female population under constant rates. */
export interface IntrinsicGrowth {
  /** Factor by which the stable population grows in one step. */
  readonly factor: number;
  /** Rate per year: ln(factor) / width. */
  readonly rate: number;
}

/** Dominant eigenvalue of the step `advance` by power iteration, to 1e-14; `width` years a step. */
export function intrinsicGrowth(
  start: Float64Array,
  advance: (before: Float64Array) => Float64Array,
  width: number,
): IntrinsicGrowth {
  let current = start;
  let factor = Number.NaN;
  for (let round = 0; round < 20_000; round += 1) {
    const next = advance(current);
    const sum = next.reduce((total, count) => total + count, 0);
    const grown = sum / current.reduce((total, count) => total + count, 0);
    if (Math.abs(grown - factor) <= 1e-14) break;
    factor = grown;
    current = next.map((count) => count / sum);
  }
  return { factor, rate: Math.log(factor) / width };
}
