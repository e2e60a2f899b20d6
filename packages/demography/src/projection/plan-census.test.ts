import { describe, expect, test } from 'vitest';
import { abridgedAges } from '../age/age-groups.ts';
import type { CensusInputs, CensusRegion } from './census-inputs.ts';
import { planCensus } from './plan-census.ts';
import { projectRegions } from './project-regions.ts';
import { centralFactors } from './regional-plan.ts';

const ages = [0, 1, ...Array.from({ length: 17 }, (_, at) => 5 * at + 5)];
const persons = (size: number, ratio: number): readonly number[] =>
  ages.map((age) =>
    Math.round(size * (age === 0 ? 1 : age === 1 ? 4 : 5) * Math.exp(-0.0004 * age * age) * ratio),
  );

function region(code: string, change: Partial<CensusRegion> = {}): CensusRegion {
  const [male, female] = [persons(20_000, 1.05), persons(20_000, 1).with(-1, 8000)];
  const total = [...male, ...female].reduce((sum, each) => sum + each, 0);
  return {
    code,
    male,
    female,
    birthsPerThousand: 12,
    registered: total + (code === 'A' ? 200_000 : 0),
    fromElsewhere: code === 'A' ? 10_000 : 100_000,
    expectancyGap: code === 'A' ? -2 : 0,
    isSeveral: code === 'rest',
    ...change,
  };
}

const rates = (level: number): readonly number[] =>
  abridgedAges(100).map((age) =>
    age === 0 ? 0.03 * level : Math.max(0.0005 * level, 0.00005 * level * Math.exp(0.09 * age)),
  );

function inputsOf(change: Partial<CensusInputs> = {}): CensusInputs {
  const history = [1.6, 1.4, 1.2, 1].map(rates);
  const share = ages.map((age) => (age >= 15 && age < 45 ? 1 / 12 : 0));
  return {
    ages,
    baseYear: 2010.83,
    regions: [region('A'), region('B'), region('rest')],
    deathRates: { male: history, female: history.map((row) => row.map((rate) => 0.8 * rate)) },
    deathAges: abridgedAges(100),
    lastPeriod: 2007.5,
    fertilityShares: [3, 38, 34, 18, 5, 1.5, 0.5],
    migrantAges: { male: share, female: share },
    births: [120_000, 120_000, 120_000, 120_000, 130_000],
    ...change,
  };
}

describe('planCensus 从普查出发', () => {
  const planned = planCensus(inputsOf(), { years: 10, returnShare: 0.5 });

  test('keeps the sums of the census, but for the children that it missed', () => {
    if (!planned.ok) throw new Error(planned.refusal.code);
    const { plan, correction } = planned.value;
    const [male] = [inputsOf().regions[0]?.male ?? []];
    const inGroup = (from: number, until: number): number =>
      plan.base.subarray(from, until).reduce((sum, each) => sum + each, 0);
    expect(inGroup(30, 35)).toBeCloseTo(male[7] as number, 6);
    expect(inGroup(85, 101)).toBeCloseTo(male[18] as number, 6);
    expect(inGroup(0, 1)).toBeCloseTo((male[0] as number) * correction.infants, 6);
  });

  test('births of the first year are those that were registered', () => {
    if (!planned.ok) throw new Error(planned.refusal.code);
    const { plan } = planned.value;
    projectRegions({ ...plan, years: 1 }, centralFactors(plan), (_, __, { births }) => {
      expect(births.reduce((sum, each) => sum + each, 0) / 130_000).toBeCloseTo(1, 1);
    });
  });

  test('the young leave where many are away, and go home later', () => {
    if (!planned.ok) throw new Error(planned.refusal.code);
    const { moves, ages: count } = planned.value.plan;
    const chance = (from: number, to: number, age: number): number =>
      moves?.[(from * 3 + to) * 2 * count + age] ?? 0;
    expect(chance(0, 1, 14)).toBeGreaterThan(chance(1, 0, 14));
    expect(chance(1, 0, 44)).toBeGreaterThan(chance(0, 1, 44));
  });

  test('a region that lives two years less keeps its distance', () => {
    if (!planned.ok) throw new Error(planned.refusal.code);
    const [first, second] = planned.value.expectancy;
    expect((second?.male ?? 0) - (first?.male ?? 0)).toBeCloseTo(2, 9);
  });

  const [a, b, rest] = inputsOf().regions as [CensusRegion, CensusRegion, CensusRegion];
  test.each([
    [
      'a region twice',
      { regions: [a, a, rest] },
      { code: 'demography.region-repeated', region: 'A' },
    ],
    ['no open age', { ages: ages.with(-1, 80) }, { code: 'demography.region-open-age' }],
    [
      'negative persons',
      { regions: [a, { ...b, male: b.male.with(3, -5) }, rest] },
      { code: 'demography.region-persons', region: 'B', sex: 'male', age: 10, found: -5 },
    ],
    [
      'part of a person',
      { regions: [{ ...a, female: a.female.with(0, 1.5) }, b, rest] },
      { code: 'demography.region-persons', age: 0 },
    ],
    [
      'a unit of ten thousand',
      {
        regions: [
          a,
          {
            ...b,
            male: b.male.map((each) => Math.round(each / 10_000)),
            female: b.female.map((each) => Math.round(each / 10_000)),
          },
          rest,
        ],
      },
      { code: 'demography.region-unit', region: 'B' },
    ],
    [
      'swapped sexes',
      { regions: [a, { ...b, male: b.female, female: b.male }, rest] },
      { code: 'demography.region-sexes', region: 'B' },
    ],
    [
      'a shifted age column',
      { regions: [{ ...a, male: [...a.male.slice(1), 9] }, b, rest] },
      { code: 'demography.region-ages-shifted', region: 'A' },
    ],
    [
      'a total fertility of 21',
      { totalFertility: 21 },
      { code: 'demography.fertility-impossible', found: 21 },
    ],
  ] as const)('refuses %s before anything runs', (_, change, refusal) => {
    expect(planCensus(inputsOf(change), { years: 1, returnShare: 0.5 })).toMatchObject({
      ok: false,
      refusal,
    });
  });
});
