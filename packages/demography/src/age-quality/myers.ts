/** 迈尔斯混合指数: share of each final digit 0–9 in the blended population, and half the sum of their distances from a tenth. */
export interface MyersBlend {
  /** Per cent, 10 for each when there is no preference. */
  readonly shares: Float64Array;
  /** 0 when no digit is preferred, 90 when all report one. */
  readonly index: number;
}

/**
 * Myers' blended method (1940; UN Manual II, 1955): each digit is summed from `from` to ten years before `to`, and again ten years later,
 * with weights that give every digit each starting place once. `from` and `to` span whole tens (10–89). `population` by single age.
 */
export function myersBlend(population: ArrayLike<number>, from = 10, to = 89): MyersBlend {
  const blended = new Float64Array(10);
  for (let offset = 0; offset < 10; offset += 1) {
    const digit = (from + offset) % 10;
    let first = 0;
    let second = 0;
    for (let age = from + offset; age <= to; age += 10) {
      if (age <= to - 10) first += population[age] as number;
      if (age >= from + 10) second += population[age] as number;
    }
    blended[digit] = (offset + 1) * first + (9 - offset) * second;
  }
  const total = blended.reduce((sum, count) => sum + count, 0);
  const shares = blended.map((count) => (100 * count) / total);
  return { shares, index: shares.reduce((sum, share) => sum + Math.abs(share - 10), 0) / 2 };
}
