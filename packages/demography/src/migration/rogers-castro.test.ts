import { describe, expect, test } from 'vitest';
import { singleAges } from '../age/age-groups.ts';
import { type RogersCastro, rogersCastroRate, rogersCastroSchedule } from './rogers-castro.ts';

/** The fundamental parameters of Rogers and Castro (1981). */
const fundamental: RogersCastro = {
  childhood: { level: 0.02, descent: 0.1 },
  work: { level: 0.06, descent: 0.1, mean: 20, ascent: 0.4 },
  constant: 0.003,
};

describe('Rogers and Castro 迁移年龄模式', () => {
  test('gives the published rates', () => {
    expect(rogersCastroRate(fundamental, 0)).toBeCloseTo(0.023, 12);
    expect(rogersCastroRate(fundamental, 20)).toBeCloseTo(0.027779472135, 12);
    expect(rogersCastroRate(fundamental, 23)).toBeCloseTo(0.037894574668, 12);
    expect(rogersCastroRate(fundamental, 60)).toBeCloseTo(0.004148513253, 12);
  });

  test('peaks at 23 and sums to .9795714 over ages 0 to 75', () => {
    const rates = rogersCastroSchedule(fundamental, singleAges(75));
    expect(rates.indexOf(Math.max(...rates))).toBe(23);
    expect(rates.reduce((sum, rate) => sum + rate, 0)).toBeCloseTo(0.9795714, 7);
  });

  test('retirement and old age add their humps', () => {
    const whole = {
      ...fundamental,
      retirement: { level: 0.01, descent: 0.1, mean: 60, ascent: 0.4 },
      elderly: { level: 0.0001, ascent: 0.05 },
    };
    expect(rogersCastroRate(whole, 62)).toBeGreaterThan(rogersCastroRate(fundamental, 62) + 0.002);
  });
});
