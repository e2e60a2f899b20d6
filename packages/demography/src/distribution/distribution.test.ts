import { describe, expect, test } from 'vitest';
import { betaBelow, betaQuantile } from './beta.ts';
import { digamma, trigamma } from './digamma.ts';
import { logGamma } from './log-gamma.ts';
import { normalBelow, normalQuantile } from './normal.ts';

describe('distributions 概率分布', () => {
  test('logGamma agrees with factorials and with the half', () => {
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
    expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 11);
    expect(logGamma(171)).toBeCloseTo(706.5730622457874, 9);
  });

  test('digamma and trigamma have the values of the tables', () => {
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 12);
    expect(digamma(0.5)).toBeCloseTo(-0.5772156649015329 - 2 * Math.LN2, 12);
    expect(digamma(1000)).toBeCloseTo(Math.log(1000) - 1 / 2000 - 1 / 12e6, 12);
    expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 12);
    expect(trigamma(0.5)).toBeCloseTo(Math.PI ** 2 / 2, 12);
  });

  test('betaBelow agrees with binomial sums', () => {
    // P(Binomial(10, 0.3) ≥ 4) = I_0.3(4, 7)
    expect(betaBelow(0.3, 4, 7)).toBeCloseTo(0.3503892816, 10);
    expect(betaBelow(0.5, 2, 2)).toBeCloseTo(0.5, 14);
    expect(betaBelow(0.2, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(0.2)), 12);
  });

  test('betaQuantile turns betaBelow around, for small and for large counts', () => {
    for (const [a, b] of [
      [0.5, 0.5],
      [3, 9],
      [541.5, 459.5],
      [52_000, 48_000],
    ] as const) {
      for (const p of [0.001, 0.025, 0.5, 0.975]) {
        expect(betaBelow(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9);
      }
    }
  });

  test('normalQuantile gives the values of the tables', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(normalQuantile(0.9)).toBeCloseTo(1.2815515655446004, 12);
    expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 10);
    for (const z of [-5, -2.6, -1, 0, 0.3, 2.4, 3.1]) {
      expect(normalQuantile(normalBelow(z))).toBeCloseTo(z, 9);
    }
  });
});
