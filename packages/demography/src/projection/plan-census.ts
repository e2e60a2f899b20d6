import { granted, type Result, refused } from '@zhulian/vocabulary';
import { graduateAges } from '../graduation/graduate-ages.ts';
import { lifeTable } from '../life-table/life-table.ts';
import { fitMargins, type MarginsRefusal } from '../migration/fit-margins.ts';
import { type MigrantStock, migrantMoves, turningAge } from '../migration/migrant-moves.ts';
import { findK, fitLeeCarter, type LeeCarter, leeCarterRates } from '../mortality/lee-carter.ts';
import { type SingleYearDying, singleYearDying } from '../mortality/single-year-dying.ts';
import { censusBase, childCorrection, singleAgesCount } from './census-base.ts';
import {
  type CensusInputs,
  type CensusRefusal,
  checkFertility,
  checkInputs,
} from './census-inputs.ts';
import type { RegionalPlan } from './regional-plan.ts';

/** A plan and what was assumed on the way to it, for whoever reads the answer. */
export interface CensusPlan {
  readonly plan: RegionalPlan;
  readonly totalFertility: readonly number[];
  readonly expectancy: readonly { readonly male: number; readonly female: number }[];
  readonly correction: { readonly infants: number; readonly children: number };
}

const sexes = ['male', 'female'] as const;

/**
 * 从普查出发的多区域方案 for `years` calendar years. Mortality: Lee–Carter of the country with its drift, each region shifted on k to its own life expectancy and kept there
 * (a common factor, as Li and Lee 2005, with a constant term of the region). Fertility: births as counted, corrected for those that the census missed, over the national
 * schedule, constant. Movement: the migrant stock of the census as yearly chances (`migrantMoves`), its origins by iterative fitting, constant; closed to other countries.
 */
export function planCensus(
  inputs: CensusInputs,
  order: { readonly years: number; readonly returnShare: number },
): Result<CensusPlan, CensusRefusal | MarginsRefusal> {
  const checked = checkInputs(inputs);
  if (!checked.ok) return checked;
  const models = {
    male: fitLeeCarter(inputs.deathRates.male),
    female: fitLeeCarter(inputs.deathRates.female),
  };
  const levels = inputs.regions.map((region) => levelsOf(inputs, models, region.expectancyGap));
  const dyingAt = (at: number, region: number, sex: number): SingleYearDying => {
    const name = sexes[sex] as 'male' | 'female';
    const model = models[name];
    const k = (levels[region]?.[name] ?? 0) + (model.drift * (at - inputs.lastPeriod)) / 5;
    const rates = leeCarterRates(model, k);
    return singleYearDying({ ages: inputs.deathAges, rates, sex: name, open: singleAgesCount - 1 });
  };
  const country = nationalDying(inputs, models);
  const correction = childCorrection(inputs, country);
  const base = censusBase(inputs, correction, (region, sex) =>
    dyingAt(inputs.baseYear, region, sex),
  );
  const regions = inputs.regions.length;
  const { years } = order;
  const fertility = fertilityOf(inputs, base, years);
  if (!fertility.ok) return fertility;
  const stock = stockOf(inputs, base);
  if (!stock.ok) return stock;
  const dying = new Float64Array(years * base.length);
  const dyingBorn = new Float64Array(years * regions * 2);
  for (let year = 0; year < years; year += 1) {
    for (let line = 0; line < regions * 2; line += 1) {
      const chances = dyingAt(inputs.baseYear + year + 0.5, Math.floor(line / 2), line % 2);
      dying.set(chances.aged, (year * regions * 2 + line) * singleAgesCount);
      dyingBorn[year * regions * 2 + line] = chances.born;
    }
  }
  const boys = Float64Array.from(inputs.regions, ({ male, female }) => {
    const [sons, daughters] = [male[0] as number, female[0] as number];
    return sons / (sons + daughters);
  });
  const plan: RegionalPlan = {
    regions,
    ages: singleAgesCount,
    years,
    base,
    dying,
    dyingBorn,
    fertility: fertility.value.rates,
    boys,
    moves: migrantMoves({ ...stock.value, returnShare: order.returnShare }),
    bands: [
      { from: 0, factor: 0 },
      { from: turningAge(stock.value), factor: 1 },
    ],
  };
  const expectancy = levels.map(({ expectancy: each }) => each);
  return granted({ plan, totalFertility: fertility.value.totals, expectancy, correction });
}

type Models = Readonly<Record<'male' | 'female', LeeCarter>>;

interface Levels {
  readonly male: number;
  readonly female: number;
  readonly expectancy: { readonly male: number; readonly female: number };
}

/** The k of a region in the last period: the one that gives the country's life expectancy and the region's gap. */
function levelsOf(inputs: CensusInputs, models: Models, gap: number): Levels {
  const one = (sex: 'male' | 'female'): readonly [number, number] => {
    const rates = inputs.deathRates[sex].at(-1) as readonly number[];
    const table = lifeTable({ ages: inputs.deathAges, rates, sex });
    const expectancy = (table.ok ? (table.value.expectancy[0] as number) : Number.NaN) + gap;
    const k = findK(models[sex], { ages: inputs.deathAges, sex, expectancy });
    return [k ?? Number.NaN, expectancy];
  };
  const [[male, maleYears], [female, femaleYears]] = [one('male'), one('female')];
  return { male, female, expectancy: { male: maleYears, female: femaleYears } };
}

function nationalDying(
  inputs: CensusInputs,
  models: Models,
): readonly [SingleYearDying, SingleYearDying] {
  const levels = levelsOf(inputs, models, 0);
  const one = (sex: 'male' | 'female'): SingleYearDying =>
    singleYearDying({
      ages: inputs.deathAges,
      rates: leeCarterRates(models[sex], levels[sex]),
      sex,
      open: singleAgesCount - 1,
    });
  return [one('male'), one('female')];
}

/** Births per woman-year, the same every year: [year][region][age]. */
function fertilityOf(
  inputs: CensusInputs,
  base: Float64Array,
  years: number,
): Result<{ readonly rates: Float64Array; readonly totals: readonly number[] }, CensusRefusal> {
  const shares = graduateAges([15, 20, 25, 30, 35, 40, 45, 50], inputs.fertilityShares);
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const counted = inputs.regions.map(
    ({ birthsPerThousand, female, male }) =>
      (birthsPerThousand / 1000) * [...male, ...female].reduce((sum, persons) => sum + persons, 0),
  );
  const registered = inputs.births.at(-1) as number;
  const missed = registered / counted.reduce((sum, births) => sum + births, 0);
  const rates = new Float64Array(years * inputs.regions.length * singleAgesCount);
  const totals: number[] = [];
  for (const [region, { code }] of inputs.regions.entries()) {
    const women = (region * 2 + 1) * singleAgesCount;
    const exposure = shares.reduce(
      (sum, share, at) => sum + (share / whole) * (base[women + 15 + at] as number),
      0,
    );
    const total = inputs.totalFertility ?? ((counted[region] as number) * missed) / exposure;
    const refusal = checkFertility(code, total);
    if (refusal !== undefined) return refusal;
    totals.push(total);
    for (let year = 0; year < years; year += 1) {
      const start = (year * inputs.regions.length + region) * singleAgesCount + 15;
      for (const [at, share] of shares.entries()) rates[start + at] = (total * share) / whole;
    }
  }
  return granted({ rates, totals });
}

/** Who of each region lives in which other: margins of the census, cells by iterative fitting from an even seed. */
function stockOf(inputs: CensusInputs, base: Float64Array): Result<MigrantStock, MarginsRefusal> {
  const { regions } = inputs;
  const ins = regions.map(({ fromElsewhere }) => fromElsewhere);
  const residents = regions.map(({ male, female }) =>
    [...male, ...female].reduce((sum, persons) => sum + persons, 0),
  );
  const outs = regions.map(({ registered, fromElsewhere }, at) =>
    Math.max(0, registered - ((residents[at] as number) - fromElsewhere)),
  );
  const [inTotal, outTotal] = [ins, outs].map((list) => list.reduce((sum, one) => sum + one, 0));
  const scale = (inTotal as number) / (outTotal as number);
  const fitted = fitMargins({
    seed: regions.flatMap((from, row) =>
      regions.map((_, column) => (row === column && !from.isSeveral ? 0 : 1)),
    ),
    rows: outs.map((persons) => persons * scale),
    columns: ins,
    tolerance: 1e-6,
  });
  if (!fitted.ok) return refused(fitted.refusal);
  const profile = new Float64Array(2 * singleAgesCount);
  for (const [sex, name] of sexes.entries()) {
    const closed = graduateAges(inputs.ages, inputs.migrantAges[name].slice(0, -1));
    profile.set(closed, sex * singleAgesCount);
  }
  const sum = profile.reduce((all, share) => all + share, 0);
  return granted({
    regions: regions.length,
    ages: singleAgesCount,
    residents: base,
    stock: fitted.value.cells,
    profile: profile.map((share) => share / sum),
  });
}
