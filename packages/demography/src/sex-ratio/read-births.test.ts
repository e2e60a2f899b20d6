import { describe, expect, test } from 'vitest';
import { readBirths } from './read-births.ts';
import { watchRatios } from './watch-ratios.ts';

const read = (...lines: readonly string[]) =>
  readBirths(new TextEncoder().encode(['area,male,female', ...lines].join('\n')));

describe('readBirths 出生表', () => {
  test.each([
    [
      'an area twice',
      ['A,541,459', 'A,54,45'],
      { code: 'demography.area-repeated', line: 3, before: 2 },
    ],
    [
      'a total among areas',
      ['A,541,459', '合计,541,459'],
      { code: 'demography.area-is-a-total', line: 3 },
    ],
    [
      'swapped sexes in one area',
      ['A,5410,4590', 'B,4590,5410'],
      { code: 'demography.sexes-swapped', line: 3, area: 'B' },
    ],
    [
      'a unit of ten thousand',
      ['A,0.54,0.46'],
      { code: 'demography.cell-fractional', line: 2, column: 'male' },
    ],
    [
      'a negative count',
      ['A,5,-4'],
      { code: 'demography.cell-negative', line: 2, column: 'female' },
    ],
    ['an area without a name', [',5,4'], { code: 'demography.area-empty', line: 2 }],
  ] as const)('refuses %s and names the cell', (_, lines, refusal) => {
    expect(read(...lines)).toMatchObject({ ok: false, refusal });
  });

  test('sexes swapped in many small areas are seen in their sum', () => {
    const lines = Array.from({ length: 60 }, (_, area) => `A${area},92,108`);
    expect(read(...lines)).toMatchObject({
      refusal: { code: 'demography.sexes-swapped', area: '*' },
    });
  });

  test('a small area with more girls by chance is not refused', () => {
    expect(read('A,541,459', 'B,9,14')).toMatchObject({ ok: true });
  });

  test('years of one area are added up', () => {
    const table = ['area,year,male,female', 'A,2009,5,4', 'A,2010,6,5'].join('\n');
    expect(readBirths(new TextEncoder().encode(table))).toMatchObject({
      value: [{ area: 'A', boys: 11, girls: 9 }],
    });
  });
});

describe('watchRatios 出生性别比监测', () => {
  const births = (area: string, boys: number, girls: number, group = '') => ({
    area,
    boys,
    girls,
    group,
  });

  test('541 boys of 1000, alone: ratio, interval and exact test', () => {
    expect(watchRatios([births('A', 541, 459)]).get('A')).toMatchObject({
      ratio: expect.closeTo(1.178649, 6) as number,
      low95: expect.closeTo(1.0408, 4) as number,
      high95: expect.closeTo(1.33475, 4) as number,
      shrunk: expect.closeTo(1.178649, 5) as number,
      pExact106: expect.closeTo(0.0503113, 7) as number,
    });
  });

  test('no births, or one sex only, never give a number that is not one', () => {
    const watched = watchRatios([births('A', 5, 0), births('B', 0, 0), births('C', 0, 3)]);
    for (const { ratio, ...others } of watched.values()) {
      expect(ratio === null || ratio === 0).toBe(true);
      for (const value of Object.values(others)) expect(Number.isFinite(value)).toBe(true);
    }
  });

  test('each province is its own prior when it has ten areas or more', () => {
    const province = (code: string, boys: number) =>
      Array.from({ length: 12 }, (_, at) =>
        births(`${code}01${10 + at}`, boys + 3 * at, 1000, code),
      );
    const watched = watchRatios([
      ...province('44', 1200),
      ...province('53', 1060),
      births('530199', 20, 5, '53'),
    ]);
    expect(watched.get('530199')?.shrunk).toBeLessThan(1.12);
    expect(watched.get('440110')?.shrunk).toBeGreaterThan(1.18);
  });
});
