import { describe, expect, test } from 'vitest';
import { jeffreysInterval, logWaldInterval } from './sex-ratio-interval.ts';
import { exactAbove, missingGirls, scoreAgainst } from './test-sex-ratio.ts';

describe('sex ratio at birth 出生性别比: 541 boys among 1,000 births', () => {
  test('log-Wald interval', () => {
    const { low, ratio, high } = logWaldInterval(541, 459);
    expect(ratio).toBeCloseTo(1.178649, 6);
    expect(low).toBeCloseTo(1.0408, 5);
    expect(high).toBeCloseTo(1.33475, 5);
  });

  test('Jeffreys interval', () => {
    const { low, ratio, high } = jeffreysInterval(541, 459);
    expect(low).toBeCloseTo(1.04096, 5);
    expect(ratio).toBeCloseTo(1.17858, 5);
    expect(high).toBeCloseTo(1.33497, 5);
  });

  test('score, exact test and missing girls against 106', () => {
    expect(scoreAgainst(541, 1000, 1.06)).toBeCloseTo(1.672726, 6);
    expect(exactAbove(541, 1000, 1.06)).toBeCloseTo(0.0503113, 7);
    expect(missingGirls(541, 459, 1.06)).toBeCloseTo(51.3774, 4);
  });

  test('with no boys, as many or more is certain', () => {
    expect(exactAbove(0, 12, 1.06)).toBe(1);
  });
});
