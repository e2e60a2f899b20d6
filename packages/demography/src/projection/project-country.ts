import { granted, type Result } from '@zhulian/vocabulary';
import { singleAges } from '../age/age-groups.ts';
import { type LifeTableRefusal, lifeTable } from '../life-table/life-table.ts';
import { type RogersCastro, rogersCastroSchedule } from '../migration/rogers-castro.ts';
import { type PopulationBySex, projectCohorts } from './project-cohorts.ts';

/** One country in steps of five years and five-year age groups, as the UN gives its inputs. Persons in any unit. */
export interface CountryInputs {
  /** At 0–4 … the open group. */
  readonly base: PopulationBySex;
  /** Deaths per person-year at 0, 1–4, 5–9 … the open group: a row for each step. */
  readonly deathRates: {
    readonly male: readonly (readonly number[])[];
    readonly female: readonly (readonly number[])[];
  };
  readonly deathAges: readonly number[];
  readonly totalFertility: readonly number[];
  /** Share of total fertility at 15–19 … 45–49, per cent: a row for each step. */
  readonly fertilityShares: readonly (readonly number[])[];
  readonly ratioAtBirth: readonly number[];
  /** Net migrants of the step, both sexes, in the unit of the base. */
  readonly netMigrants: readonly number[];
}

/** Labour migrants of the basic family (Rogers and Castro 1981): the fundamental parameters. */
const basicFamily: RogersCastro = {
  childhood: { level: 0.02, descent: 0.1 },
  work: { level: 0.06, descent: 0.1, mean: 20, ascent: 0.4 },
  constant: 0.003,
};

/**
 * 一国队列要素推算 (Preston, Heuveline and Guillot 2001, chapter 6): half of the step's migrants come at its beginning and half at its end; by age they follow the basic schedule
 * of Rogers and Castro, by sex they are even. Answers the base and the population after each step.
 */
export function projectCountry(
  inputs: CountryInputs,
): Result<readonly PopulationBySex[], LifeTableRefusal> {
  const populations = [inputs.base];
  const groups = inputs.base.male.length;
  const migrants = migrantShares(groups);
  for (const [step, total] of inputs.totalFertility.entries()) {
    const male = yearsLived(inputs, 'male', step);
    if (!male.ok) return male;
    const female = yearsLived(inputs, 'female', step);
    if (!female.ok) return female;
    const fertility = new Float64Array(groups);
    for (const [at, share] of (inputs.fertilityShares[step] ?? []).entries())
      fertility[3 + at] = (total * share) / 500;
    const half = (inputs.netMigrants[step] as number) / 4;
    const coming = migrants.map((share) => share * half);
    const before = addTo(populations[step] as PopulationBySex, coming);
    const { after } = projectCohorts(before, {
      width: 5,
      personYears: { male: male.value, female: female.value },
      fertility,
      ratioAtBirth: inputs.ratioAtBirth[step] as number,
    });
    populations.push(addTo(after, coming));
  }
  return granted(populations);
}

/** Person-years by groups of five years: 0 and 1–4 together. */
function yearsLived(
  inputs: CountryInputs,
  sex: 'male' | 'female',
  step: number,
): Result<Float64Array, LifeTableRefusal> {
  const rates = inputs.deathRates[sex][step] ?? [];
  const table = lifeTable({ ages: inputs.deathAges, rates, sex });
  if (!table.ok) return table;
  const [infants = 0, children = 0, ...others] = table.value.personYears;
  return granted(Float64Array.of(infants + children, ...others));
}

function migrantShares(groups: number): Float64Array {
  const rates = rogersCastroSchedule(basicFamily, singleAges(5 * groups - 1));
  const shares = new Float64Array(groups);
  for (let age = 0; age < 5 * groups; age += 1)
    shares[Math.floor(age / 5)] = (shares[Math.floor(age / 5)] as number) + (rates[age] as number);
  const sum = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => share / sum);
}

function addTo(population: PopulationBySex, coming: Float64Array): PopulationBySex {
  const plus = (persons: Float64Array): Float64Array =>
    persons.map((each, at) => each + (coming[at] as number));
  return { male: plus(population.male), female: plus(population.female) };
}
