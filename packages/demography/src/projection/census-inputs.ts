import { granted, type Result, refused } from '@zhulian/vocabulary';

/** 推算的输入: one region of a census with what its projection needs. Persons by the age groups of `CensusInputs.ages`. */
export interface CensusRegion {
  readonly code: string;
  readonly male: readonly number[];
  readonly female: readonly number[];
  /** Births of the twelve months before, per thousand residents, as counted. */
  readonly birthsPerThousand: number;
  /** Persons registered there, wherever they live. */
  readonly registered: number;
  /** Residents registered in another region (of a region of several: in another of its parts too). */
  readonly fromElsewhere: number;
  /** Life expectancy less the country's, years. */
  readonly expectancyGap: number;
  /** True for a region of several, whose people may be registered elsewhere in it. */
  readonly isSeveral: boolean;
}

/** Everything that a projection from one census rests on. */
export interface CensusInputs {
  readonly ages: readonly number[];
  /** Year and part of it: 2010.83 for 2010-11-01. */
  readonly baseYear: number;
  readonly regions: readonly CensusRegion[];
  /** Deaths per person-year of the country by periods of five years, at `deathAges`; the middle of the last period. */
  readonly deathRates: {
    readonly male: readonly (readonly number[])[];
    readonly female: readonly (readonly number[])[];
  };
  readonly deathAges: readonly number[];
  readonly lastPeriod: number;
  /** Share of total fertility at 15–19 … 45–49, per cent. */
  readonly fertilityShares: readonly number[];
  /** Share of each sex and age group among people registered elsewhere. */
  readonly migrantAges: { readonly male: readonly number[]; readonly female: readonly number[] };
  /** Registered births of the country in the five years before the census, the latest last. */
  readonly births: readonly number[];
  /** Children per woman in every region instead of what the births say. */
  readonly totalFertility?: number;
}

export type CensusRefusal =
  | { readonly code: 'demography.region-repeated'; readonly region: string }
  | { readonly code: 'demography.region-open-age'; readonly region: string; readonly age: number }
  | {
      readonly code: 'demography.region-persons';
      readonly region: string;
      readonly sex: string;
      readonly age: number;
      readonly found: number;
    }
  | { readonly code: 'demography.region-unit'; readonly region: string; readonly found: number }
  | { readonly code: 'demography.region-sexes'; readonly region: string }
  | {
      readonly code: 'demography.region-ages-shifted';
      readonly region: string;
      readonly sex: string;
    }
  | {
      readonly code: 'demography.fertility-impossible';
      readonly region: string;
      readonly found: number;
    };

/** No province of China had fewer than a million people in 2010 but Tibet, and none has fewer than this. */
const personsLeast = 100_000;
/** No population on record bore more children, or fewer for a year. */
const [fertilityLeast, fertilityMost] = [0.4, 9];

/**
 * Looks at every cell before anything runs: a region twice, an open age below 85, persons that are negative or not whole, totals in ten thousands, sexes swapped (more
 * girls than boys among infants and more old men than old women, together), an age column that slipped, a total fertility of 21.
 */
export function checkInputs(inputs: CensusInputs): Result<CensusInputs, CensusRefusal> {
  const codes = inputs.regions.map(({ code }) => code);
  const repeated = codes.find((code, at) => codes.indexOf(code) !== at);
  if (repeated !== undefined)
    return refused({ code: 'demography.region-repeated', region: repeated });
  for (const region of inputs.regions) {
    const fault = findPersonsFault(inputs, region) ?? findShapeFault(region);
    if (fault !== undefined) return refused(fault);
  }
  return checkFertility('*', inputs.totalFertility) ?? granted(inputs);
}

/** Undefined when the number of children per woman can be believed. */
export function checkFertility(
  region: string,
  found: number | undefined,
): { readonly ok: false; readonly refusal: CensusRefusal } | undefined {
  if (found === undefined || (found >= fertilityLeast && found <= fertilityMost)) return undefined;
  return refused({ code: 'demography.fertility-impossible', region, found });
}

function findPersonsFault(inputs: CensusInputs, region: CensusRegion): CensusRefusal | undefined {
  const { code } = region;
  const open = inputs.ages.at(-1) as number;
  const length = inputs.ages.length;
  if (open < 85 || region.male.length !== length || region.female.length !== length)
    return { code: 'demography.region-open-age', region: code, age: open };
  for (const sex of ['male', 'female'] as const) {
    const at = region[sex].findIndex((persons) => !(Number.isSafeInteger(persons) && persons >= 0));
    if (at >= 0) {
      const [age, found] = [inputs.ages[at] as number, region[sex][at] as number];
      return { code: 'demography.region-persons', region: code, sex, age, found };
    }
  }
  const total = [...region.male, ...region.female].reduce((sum, persons) => sum + persons, 0);
  if (total < personsLeast) return { code: 'demography.region-unit', region: code, found: total };
  return undefined;
}

function findShapeFault(region: CensusRegion): CensusRefusal | undefined {
  const { code, female, male } = region;
  const at = (persons: readonly number[], index: number): number => persons.at(index) as number;
  if (at(female, 0) > at(male, 0) && at(male, -1) > at(female, -1))
    return { code: 'demography.region-sexes', region: code };
  for (const sex of ['male', 'female'] as const) {
    // Neighbouring ages do not double or halve, by the year, among small children.
    const [infants, children, next] = [at(region[sex], 0), at(region[sex], 1), at(region[sex], 2)];
    const yearly = [infants, children / 4, next / 5] as const;
    const isShifted = yearly.slice(1).some((each, index) => {
      const ratio = each / (yearly[index] as number);
      return ratio > 2 || ratio < 0.5;
    });
    if (isShifted) return { code: 'demography.region-ages-shifted', region: code, sex };
  }
  return undefined;
}
