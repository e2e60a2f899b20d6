import { granted, type Result, refused } from '@zhulian/vocabulary';
import { type AgeGroups, widthsOf } from '../age/age-groups.ts';
import type { Sex } from '../age/sex.ts';
import { type InfantRule, separateInfants } from './infant-separation.ts';

/** 生命表 (period): one value for each age group. Survivors start from 1; person-years follow the same radix. */
export interface LifeTable {
  readonly ages: AgeGroups;
  /** Deaths per person-year. */
  readonly rates: Float64Array;
  /** Years lived in the group by those who die in it. */
  readonly separation: Float64Array;
  /** Probability of dying in the group. */
  readonly dying: Float64Array;
  /** Alive at the beginning of the group, of 1 born. */
  readonly survivors: Float64Array;
  /** Person-years lived in the group. */
  readonly personYears: Float64Array;
  /** Person-years lived in the group and above it. */
  readonly personYearsAbove: Float64Array;
  /** Life expectancy in years at the beginning of the group. */
  readonly expectancy: Float64Array;
}

export type LifeTableRefusal =
  | { readonly code: 'demography.ages-not-ascending'; readonly age: number }
  | {
      readonly code: 'demography.length-differs';
      readonly expected: number;
      readonly found: number;
    }
  | { readonly code: 'demography.rate-impossible'; readonly age: number; readonly found: number };

/** A group of five years or more in which half of the dead die in less than a year: the bound for a hazard of 1. */
const separationMin = 0.97;

/**
 * Life table from death rates (Preston, Heuveline and Guillot 2001, chapter 3): q = n m / (1 + (n − a) m), L = n l′ + a d,
 * the open group L = l / m. a(x) from age 10 by Greville's formula as in MORTPAK; n/2 at ages 5 to 9 and in single years.
 * Abridged tables begin 0, 1, 5, 10; complete ones have single years.
 */
export function lifeTable(order: {
  readonly ages: AgeGroups;
  readonly rates: ArrayLike<number>;
  readonly sex: Sex;
  readonly infantRule?: InfantRule;
}): Result<LifeTable, LifeTableRefusal> {
  const refusal = findFault(order.ages, order.rates);
  if (refusal !== undefined) return refused(refusal);
  const { ages, sex } = order;
  const rates = Float64Array.from(order.rates);
  const widths = widthsOf(ages);
  const infants = separateInfants(rates[0] ?? 0, sex, order.infantRule ?? 'andreev-kingkade');
  const separation = separate(widths, rates, infants.infant);
  if (widths[1] === 4) separation[1] = infants.child;
  const last = ages.length - 1;
  const dying = new Float64Array(ages.length);
  const survivors = new Float64Array(ages.length);
  const personYears = new Float64Array(ages.length);
  survivors[0] = 1;
  for (let index = 0; index < last; index += 1) {
    const width = widths[index] as number;
    const rate = rates[index] as number;
    const a = separation[index] as number;
    const alive = survivors[index] as number;
    const q = Math.min(1, (width * rate) / (1 + (width - a) * rate));
    dying[index] = q;
    survivors[index + 1] = alive * (1 - q);
    personYears[index] = width * alive * (1 - q) + a * alive * q;
  }
  dying[last] = 1;
  personYears[last] = (survivors[last] as number) / (rates[last] as number);
  separation[last] = 1 / (rates[last] as number);
  const personYearsAbove = new Float64Array(ages.length);
  let above = 0;
  for (let index = last; index >= 0; index -= 1) {
    above += personYears[index] as number;
    personYearsAbove[index] = above;
  }
  const expectancy = personYearsAbove.map((years, index) => years / (survivors[index] as number));
  return granted({
    ages,
    rates,
    separation,
    dying,
    survivors,
    personYears,
    personYearsAbove,
    expectancy,
  });
}

function separate(widths: readonly number[], rates: Float64Array, infant: number): Float64Array {
  const separation = Float64Array.from(widths, (width) => width / 2);
  separation[0] = infant;
  let slope = 0;
  for (let index = 3; index < widths.length - 1; index += 1) {
    if (widths[index] !== 5) continue;
    const before = rates[index - 1] as number;
    const after = rates[index + 1] as number;
    // The group below the open one takes the slope of the group before it: the open group's rate is of another kind.
    if (index < widths.length - 2)
      slope = before > 0 && after > 0 ? Math.log(after / before) / 10 : 0;
    const a = 2.5 - (25 / 12) * ((rates[index] as number) - slope);
    separation[index] = index >= 10 ? Math.max(a, separationMin) : a;
  }
  return separation;
}

function findFault(ages: AgeGroups, rates: ArrayLike<number>): LifeTableRefusal | undefined {
  const disordered = ages.find((age, index) => age <= (ages[index - 1] ?? -1));
  if (disordered !== undefined || ages[0] !== 0)
    return { code: 'demography.ages-not-ascending', age: disordered ?? ages[0] ?? 0 };
  if (rates.length !== ages.length)
    return { code: 'demography.length-differs', expected: ages.length, found: rates.length };
  const last = ages.length - 1;
  for (const [index, age] of ages.entries()) {
    const rate = rates[index] as number;
    const isPossible = Number.isFinite(rate) && rate >= 0 && (index < last || rate > 0);
    if (!isPossible) return { code: 'demography.rate-impossible', age, found: rate };
  }
  return undefined;
}
