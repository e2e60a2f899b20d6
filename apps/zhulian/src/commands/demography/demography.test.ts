import { existsSync, readFileSync } from 'node:fs';
import { chinaFemaleRates, chinaInputs2019, chinaMaleRates } from '@zhulian/catalogue';
import {
  abridgedAges,
  fitShares,
  planCensus,
  projectCountry,
  readCensusWorkbook,
  readSheet,
} from '@zhulian/demography';
import { describe, expect, test } from 'vitest';
import { inputs2010, inputsAfter, returnShare, spread2010 } from './inputs-2010.ts';
import { sharePaths } from './share-paths.ts';
import { unpackWorkbook } from './unpack-workbook.ts';

describe('project 推算', () => {
  const planned = planCensus(inputs2010(undefined), { years: 10, returnShare });

  test('one worker and two give the same bytes', async () => {
    if (!planned.ok) throw new Error(planned.refusal.code);
    const order = { plan: planned.value.plan, spread: spread2010, seed: 5, paths: 12 };
    const [one, two] = await Promise.all(
      [1, 2].map((workers) => sharePaths({ ...order, workers })),
    );
    expect(
      Buffer.from(one?.buffer ?? new ArrayBuffer(0)).equals(
        Buffer.from(two?.buffer ?? new ArrayBuffer(1)),
      ),
    ).toBe(true);
  });

  test('no input is later than the base', () => {
    expect(inputsAfter('2010-11-01')).toEqual([]);
    expect(inputsAfter('2005-11-01')).toContain('census');
  });

  test('a total fertility of 21 is refused', () => {
    expect(planCensus(inputs2010(21), { years: 10, returnShare })).toMatchObject({
      refusal: { code: 'demography.fertility-impossible', found: 21 },
    });
  });
});

describe('wpp 联合国中方案', () => {
  /** Total population of China, thousands: World Population Prospects 2019, medium variant, as published. */
  const published = [
    [1, 1_457_908, 0.3],
    [2, 1_464_340, 0.3],
    [6, 1_402_405, 0.3],
    [16, 1_064_993, 0.6],
  ] as const;

  test.each(published)(
    'step %i is within its bound of what the UN published',
    (step, total, percent) => {
      const populations = projectCountry({
        ...chinaInputs2019,
        base: {
          male: Float64Array.from(chinaInputs2019.male),
          female: Float64Array.from(chinaInputs2019.female),
        },
        deathRates: { male: chinaMaleRates, female: chinaFemaleRates },
        deathAges: abridgedAges(100),
      });
      const after = populations.ok ? populations.value[step] : undefined;
      const sum = [...(after?.male ?? []), ...(after?.female ?? [])].reduce(
        (all, each) => all + each,
        0,
      );
      expect(Math.abs(sum / total - 1) * 100).toBeLessThan(percent);
    },
  );
});

/** The census by county: reference data beside the repository, not in it. */
const workbook = new URL(
  '../../../../../../shared/data/leiii-census/census_county_2010_v1.xlsx',
  import.meta.url,
);

describe.skipIf(!existsSync(workbook))('the 2010 census by county 分县普查表', () => {
  const parts = unpackWorkbook(existsSync(workbook) ? readFileSync(workbook) : new Uint8Array());
  const sheet = parts.ok ? readSheet(parts.value) : parts;

  test('adds up but where rows lost their codes', () => {
    const read = sheet.ok ? readCensusWorkbook(sheet.value) : sheet;
    expect(read.ok && read.value.rows).toBe(3278);
    const differences = read.ok
      ? Object.entries(read.value.provinces).filter(([, { difference }]) => difference !== 0)
      : [];
    expect(differences.map(([code, { difference }]) => [code, difference])).toEqual([
      ['23', 283_812],
      ['45', 392_029],
      ['46', 444],
      ['63', 47_122],
    ]);
  });

  test.each([
    ['35', 123.0, 457],
    ['36', 121.5, 517],
    ['43', 122.0, 612],
    ['44', 120.5, 869],
    ['45', 120.9, 990],
    ['46', 124.1, 1238],
    ['50', 112.3, 1961],
    ['51', 110.8, 2261],
    ['52', 123.2, 1167],
    ['53', 110.5, 1150],
  ] as const)('the prior of male shares in %s', (province, mean, strength) => {
    const rows = sheet.ok ? sheet.value : [];
    const areas = rows
      .map(({ cells }) => ({
        code: cells.get('B') ?? '',
        boys: Number(cells.get('T') ?? 0),
        girls: Number(cells.get('U') ?? 0),
      }))
      .filter(({ code }) => code.startsWith(province) && !code.endsWith('00'));
    const prior = fitShares(areas);
    expect((100 * prior.mean) / (1 - prior.mean)).toBeCloseTo(mean, 1);
    expect(Math.round(prior.strength)).toBe(strength);
  });
});
