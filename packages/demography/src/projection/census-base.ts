import { graduateAges } from '../graduation/graduate-ages.ts';
import type { SingleYearDying } from '../mortality/single-year-dying.ts';
import type { CensusInputs } from './census-inputs.ts';

/** Completed ages 0 … 99 and 100 and above. */
export const singleAgesCount = 101;

/** How many children of age 0, and of ages 1 to 4, there are for each that the census counted: survivors of registered births over the count. */
export interface ChildCorrection {
  readonly infants: number;
  readonly children: number;
}

/** The same correction for every region and both sexes: where the children were missed is not known. `dying` is that of the country, male then female. */
export function childCorrection(
  inputs: CensusInputs,
  dying: readonly [SingleYearDying, SingleYearDying],
): ChildCorrection {
  const alive = survivorsOf(dying);
  const births = inputs.births.toReversed();
  const counted = [0, 1].map((group) =>
    inputs.regions.reduce(
      (sum, { male, female }) => sum + (male[group] as number) + (female[group] as number),
      0,
    ),
  );
  const infants = (births[0] as number) * (alive[0] as number);
  const children = [1, 2, 3, 4].reduce(
    (sum, age) => sum + (births[age] as number) * (alive[age] as number),
    0,
  );
  return {
    infants: infants / (counted[0] as number),
    children: children / (counted[1] as number),
  };
}

/** Share of births still alive at completed ages 0 … 4, both sexes. */
function survivorsOf(dying: readonly [SingleYearDying, SingleYearDying]): readonly number[] {
  const shares = [0, 1, 2, 3, 4].map(() => 0);
  for (const { aged, born } of dying) {
    let alive = 1 - born;
    for (let age = 0; age < 5; age += 1) {
      shares[age] = (shares[age] as number) + alive / 2;
      alive *= 1 - (aged[age] as number);
    }
  }
  return shares;
}

/**
 * Persons by region, sex and single completed age: groups by a monotone cubic through their sums; the open group over its ages as survivors of a stationary population.
 */
export function censusBase(
  inputs: CensusInputs,
  correction: ChildCorrection,
  dyingOf: (region: number, sex: number) => SingleYearDying,
): Float64Array {
  const base = new Float64Array(inputs.regions.length * 2 * singleAgesCount);
  for (const [region, { male, female }] of inputs.regions.entries()) {
    for (const [sex, persons] of [male, female].entries()) {
      const groups = persons.slice();
      groups[0] = (groups[0] as number) * correction.infants;
      groups[1] = (groups[1] as number) * correction.children;
      const closed = graduateAges(inputs.ages, groups.slice(0, -1));
      const open = spreadOpen(
        groups.at(-1) as number,
        inputs.ages.at(-1) as number,
        dyingOf(region, sex),
      );
      const start = (region * 2 + sex) * singleAgesCount;
      base.set(closed, start);
      base.set(open, start + closed.length);
    }
  }
  return base;
}

function spreadOpen(persons: number, from: number, dying: SingleYearDying): Float64Array {
  const years = new Float64Array(singleAgesCount - from);
  let alive = 1;
  for (let at = 0; at < years.length; at += 1) {
    const chance = dying.aged[from + at] as number;
    const isLast = at === years.length - 1;
    years[at] = isLast ? alive / chance : alive;
    alive *= 1 - chance;
  }
  const total = years.reduce((sum, value) => sum + value, 0);
  return years.map((value) => (persons * value) / total);
}
