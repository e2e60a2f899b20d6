/** 队列要素法, one region, one step: everything a closed population of equal age groups needs to move on by their width. */
export interface CohortStep {
  /** Width of the age groups and of the step, in years. */
  readonly width: number;
  /** Person-years lived in each group per birth (radix 1), for each sex; the last group is open. */
  readonly personYears: { readonly male: ArrayLike<number>; readonly female: ArrayLike<number> };
  /** Births per woman-year in each group. */
  readonly fertility: ArrayLike<number>;
  /** Boys per girl at birth. */
  readonly ratioAtBirth: number;
}

/** 人口 by sex and age group; persons, not rounded. */
export interface PopulationBySex {
  readonly male: Float64Array;
  readonly female: Float64Array;
}

/**
 * Leslie's step (1945; Preston, Heuveline and Guillot 2001, chapter 6): N(x+n) = N(x) L(x+n)/L(x); the open group takes what survives of
 * the last two, T(w)/T(w−n); births B = n/2 Σ F(x) (N(x) before + N(x) after); girls = B k L(0)/n with k = 1/(1 + ratio).
 */
export function projectCohorts(
  before: PopulationBySex,
  step: CohortStep,
): { readonly after: PopulationBySex; readonly births: number } {
  const male = survive(before.male, step.personYears.male);
  const female = survive(before.female, step.personYears.female);
  let births = 0;
  for (let age = 0; age < female.length; age += 1) {
    const women = (before.female[age] as number) + (female[age] as number);
    births += ((step.fertility[age] as number) * women * step.width) / 2;
  }
  const girls = births / (1 + step.ratioAtBirth);
  male[0] = ((births - girls) * (step.personYears.male[0] as number)) / step.width;
  female[0] = (girls * (step.personYears.female[0] as number)) / step.width;
  return { after: { male, female }, births };
}

/** The youngest group is left empty: it is born in the step. */
function survive(before: Float64Array, personYears: ArrayLike<number>): Float64Array {
  const last = before.length - 1;
  const after = new Float64Array(before.length);
  for (let age = 1; age < last; age += 1) {
    const ratio = (personYears[age] as number) / (personYears[age - 1] as number);
    after[age] = (before[age - 1] as number) * ratio;
  }
  const open = personYears[last] as number;
  const ratio = open / (open + (personYears[last - 1] as number));
  after[last] = ((before[last - 1] as number) + (before[last] as number)) * ratio;
  return after;
}
