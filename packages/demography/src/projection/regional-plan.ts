/** 多区域推算方案: everything that a projection by region, sex and single year of age needs, laid out flat. */
export interface RegionalPlan {
  readonly regions: number;
  /** Completed ages 0 … ages − 1; the last is open. */
  readonly ages: number;
  readonly years: number;
  /** Persons: [region][sex][age], male first. */
  readonly base: Float64Array;
  /** Chance of dying within the year by completed age at its beginning: [year][region][sex][age]. */
  readonly dying: Float64Array;
  /** Chance of dying between birth and the end of the year: [year][region][sex]. */
  readonly dyingBorn: Float64Array;
  /** Births per woman-year: [year][region][age]. */
  readonly fertility: Float64Array;
  /** Share of boys at birth: [region]. */
  readonly boys: Float64Array;
  /** Chance of moving within the year for a survivor: [from][to][sex][age]; the diagonal is not read. Undefined for closed regions. */
  readonly moves: Float64Array | undefined;
  /** Stretches of ages that share a factor of movement, ascending: first age and number of the factor. */
  readonly bands: readonly MoveBand[];
}

/** Ages from `from` up to the next stretch move with the factor `factor`. */
export interface MoveBand {
  readonly from: number;
  readonly factor: number;
}

/** What differs from path to path: multipliers, 1 where nothing does. */
export interface PathFactors {
  /** [year][region] */
  readonly fertility: Float64Array;
  /** [year][region], on the chance of dying; the product must stay below 1. */
  readonly mortality: Float64Array;
  /** [factor of the band][from][to] */
  readonly moves: Float64Array;
  /** [region][sex][age], on the base population. */
  readonly base: Float64Array;
}

/** Factors of the central path: all 1. */
export function centralFactors(plan: RegionalPlan): PathFactors {
  const { regions, years } = plan;
  const kinds = 1 + Math.max(0, ...plan.bands.map(({ factor }) => factor));
  return {
    fertility: new Float64Array(years * regions).fill(1),
    mortality: new Float64Array(years * regions).fill(1),
    moves: new Float64Array(kinds * regions * regions).fill(1),
    base: new Float64Array(plan.base.length).fill(1),
  };
}
