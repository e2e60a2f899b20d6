/** 生育指标 of one year. Rates per woman or per person and year; ages in years. */
export interface FertilityIndicators {
  /** 总和生育率: children per woman at the rates of the year. */
  readonly totalFertility: number;
  /** 一般生育率: births per woman of the ages of the schedule. */
  readonly generalFertility: number;
  /** 粗出生率 per person. */
  readonly crudeBirths: number;
  /** 净再生产率: daughters per woman who live to bear them. */
  readonly netReproduction: number;
  /** 平均生育年龄 of the schedule. */
  readonly meanAge: number;
}

/**
 * TFR = n Σ F, GFR = Σ F W / Σ W, CBR = Σ F W / P, NRR = n k Σ F L / (n l0) with k = 1/(1 + SRB), mean age = Σ (x + n/2) F / Σ F (Preston, Heuveline and Guillot 2001, chapter 5). Groups of
 * equal width; `personYears` of women per girl born (radix 1) in each group.
 */
export function fertilityIndicators(order: {
  readonly ages: readonly number[];
  readonly width: number;
  readonly fertility: ArrayLike<number>;
  readonly women: ArrayLike<number>;
  readonly population: number;
  readonly personYears: ArrayLike<number>;
  readonly ratioAtBirth: number;
}): FertilityIndicators {
  const { ages, fertility, personYears, population, ratioAtBirth, width, women } = order;
  let [rates, births, bearing, daughters, moment] = [0, 0, 0, 0, 0];
  for (const [at, age] of ages.entries()) {
    const rate = fertility[at] as number;
    rates += rate;
    births += rate * (women[at] as number);
    if (rate > 0) bearing += women[at] as number;
    daughters += rate * (personYears[at] as number);
    moment += (age + width / 2) * rate;
  }
  return {
    totalFertility: width * rates,
    generalFertility: births / bearing,
    crudeBirths: births / population,
    netReproduction: daughters / (1 + ratioAtBirth),
    meanAge: moment / rates,
  };
}
