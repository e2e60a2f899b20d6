import { describe, expect, test } from 'vitest';
import { ageStructure } from './age-structure.ts';
import { fertilityIndicators } from './fertility-indicators.ts';
import { standardiseDirectly, standardiseIndirectly } from './standardise.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** Sweden 1993, women (Preston, Heuveline and Guillot 2001, box 6.1): births per woman-year and person-years per girl born at 15–19 … 45–49. */
const ages = [15, 20, 25, 30, 35, 40, 45];
const fertility = [0.012, 0.0908, 0.1499, 0.1125, 0.0441, 0.0074, 0.0003];

describe('fertilityIndicators 生育指标', () => {
  const found = fertilityIndicators({
    ages,
    width: 5,
    fertility,
    women: [100, 200, 100, 100, 100, 100, 0],
    population: 2000,
    personYears: [5, 5, 5, 5, 5, 5, 5],
    ratioAtBirth: 1.05,
  });

  test('Sweden 1993 has 2.085 children per woman', () => {
    expect(found.totalFertility).toBeCloseTo(2.085, 6);
  });

  test('if nobody died, daughters per woman are the girls among her children', () => {
    expect(found.netReproduction).toBeCloseTo(2.085 / 2.05, 6);
  });

  test('general, crude and mean age are what they say', () => {
    const births = 1.2 + 18.16 + 14.99 + 11.25 + 4.41 + 0.74;
    expect(found.generalFertility).toBeCloseTo(births / 700, 9);
    expect(found.crudeBirths).toBeCloseTo(births / 2000, 9);
    expect(found.meanAge).toBeCloseTo(12.014 / 0.417, 9);
  });
});

describe('ageStructure 年龄结构', () => {
  test('median, dependency and share of the old', () => {
    expect(ageStructure([0, 15, 65, 85], [20, 60, 15, 5])).toEqual({
      medianAge: 40,
      youthDependency: 20 / 60,
      oldDependency: 20 / 60,
      agedShare: 0.2,
    });
  });

  test('nobody has no median', () => {
    expect(ageStructure([0, 15, 65], [0, 0, 0])).toBeUndefined();
  });
});

describe('standardisation 标准化', () => {
  test('two places with the same rates are the same after it, whatever their ages', () => {
    expect(standardiseDirectly([0.01, 0.05], [300, 100])).toBeCloseTo(0.02, 12);
    const ratio = standardiseIndirectly({
      events: 12,
      persons: [500, 100],
      standardRates: [0.01, 0.05],
    });
    expect(ratio).toBeCloseTo(1.2, 12);
  });
});

describe('wilsonInterval 威尔逊区间', () => {
  test('gives the example of the textbook: 81 of 263', () => {
    const { low, high } = wilsonInterval(81, 263) ?? { low: 0, high: 0 };
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
  });

  test('none of ten is not an interval of nought, and nobody has none', () => {
    expect(wilsonInterval(0, 10)?.low).toBe(0);
    expect(wilsonInterval(0, 10)?.high).toBeCloseTo(0.2775, 4);
    expect(wilsonInterval(0, 0)).toBeUndefined();
  });
});
