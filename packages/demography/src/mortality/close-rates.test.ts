import { describe, expect, test } from 'vitest';
import { singleAges } from '../age/age-groups.ts';
import { closeRates, fitKannisto, kannistoRate } from './close-rates.ts';

const line = { logA: -11, b: 0.11 };
const rates = Float64Array.from(singleAges(100), (age) => kannistoRate(line, age));

describe('closing a table 高龄死亡率外推', () => {
  test('Kannisto finds the line that made the rates', () => {
    const outcome = fitKannisto(singleAges(100), rates);
    expect(outcome.ok && outcome.value.logA).toBeCloseTo(-11, 9);
    expect(outcome.ok && outcome.value.b).toBeCloseTo(0.11, 11);
  });

  test('goes on above the last age, rising and never above one', () => {
    const outcome = closeRates({ rates, from: 95, rule: 'kannisto' });
    expect(outcome.ok).toBe(true);
    if (!outcome.ok) return;
    expect(outcome.value).toHaveLength(131);
    expect(outcome.value[94]).toBe(rates[94]);
    for (let age = 95; age <= 130; age += 1) {
      expect(outcome.value[age]).toBeGreaterThan(outcome.value[age - 1] ?? 1);
      expect(outcome.value[age]).toBeLessThan(1);
    }
  });

  test('or keeps the last rate, when asked to', () => {
    const outcome = closeRates({ rates, from: 90, rule: 'constant', to: 110 });
    expect(outcome.ok && [...outcome.value.subarray(90)]).toEqual(
      Array.from({ length: 21 }, () => rates[89]),
    );
  });

  test('refuses a table without old ages, and a rate above one', () => {
    expect(closeRates({ rates: rates.subarray(0, 80), from: 80, rule: 'kannisto' })).toMatchObject({
      refusal: { code: 'demography.closing-needs-old-ages' },
    });
    const broken = rates.map((rate, age) => (age === 85 ? 1.2 : rate));
    expect(closeRates({ rates: broken, from: 95, rule: 'kannisto' })).toMatchObject({
      refusal: { code: 'demography.rate-impossible', age: 85 },
    });
  });
});
