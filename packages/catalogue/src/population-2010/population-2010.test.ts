import { describe, expect, test } from 'vitest';
import { censusAgeSex } from './census-age-sex.ts';
import { censusAges, sources2010 } from './census-facts.ts';
import { censusPlaces } from './census-places.ts';
import { migrantAges } from './migrant-ages.ts';
import { deathRatePeriods, deathRates, fertilityShares } from './schedules.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const places = Object.entries(censusPlaces);

describe('the 2010 census 第六次人口普查', () => {
  test.each(places)(
    '%s: ages, sexes, town and country all add up to the printed total',
    (code, place) => {
      const ages = censusAgeSex[code];
      expect(ages?.male).toHaveLength(censusAges.length);
      expect(sum(ages?.male ?? [])).toBe(place.male);
      expect(sum(ages?.female ?? [])).toBe(place.female);
      expect(place.male + place.female).toBe(place.total);
      expect(place.urban + place.rural).toBe(place.total);
    },
  );

  test('the ten and the rest make the 1 332 810 869 of the communique, without soldiers', () => {
    expect(places).toHaveLength(11);
    expect(sum(places.map(([, { total }]) => total))).toBe(1_332_810_869);
    expect(censusPlaces['44']?.total).toBe(104_320_459);
  });

  test('schedules are complete, and every source says when it was published', () => {
    for (const rows of [deathRates.male, deathRates.female]) {
      expect(rows).toHaveLength(deathRatePeriods.length);
      for (const row of rows) expect(row).toHaveLength(22);
    }
    expect(sum(fertilityShares)).toBeCloseTo(100, 3);
    expect(sum([...migrantAges.male, ...migrantAges.female])).toBeCloseTo(1, 3);
    for (const { asOf } of Object.values(sources2010)) expect(asOf <= '2010-12-31').toBe(true);
  });
});
