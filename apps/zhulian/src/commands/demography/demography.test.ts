import { chinaFemaleRates, chinaInputs2019, chinaMaleRates } from '@zhulian/catalogue';
import { abridgedAges, planCensus, projectCountry } from '@zhulian/demography';
import { describe, expect, test } from 'vitest';
import { inputs2010, inputsAfter, returnShare, spread2010 } from './inputs-2010.ts';
import { sharePaths } from './share-paths.ts';

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
