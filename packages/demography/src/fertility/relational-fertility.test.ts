import { describe, expect, test } from 'vitest';
import { gammaFertility, relationalFertility } from './relational-fertility.ts';

const standard = [2.25, 38.35, 34.55, 17.65, 5.46, 1.44, 0.3];
const meanOf = (shares: Float64Array): number =>
  shares.reduce((sum, share, at) => sum + share * (17.5 + 5 * at), 0);

describe('relationalFertility 布拉斯相关模型', () => {
  test('α = 0 and β = 1 is the standard itself', () => {
    const shares = relationalFertility(standard, { alpha: 0, beta: 1 });
    for (const [at, share] of shares.entries())
      expect(share).toBeCloseTo((standard[at] ?? 0) / 100, 9);
  });

  test('a lower α is later, a higher β is narrower, and all of it is 1', () => {
    const [later, same] = [-0.5, 0].map((alpha) =>
      relationalFertility(standard, { alpha, beta: 1 }),
    );
    expect(meanOf(later as Float64Array)).toBeGreaterThan(meanOf(same as Float64Array) + 1);
    const narrow = relationalFertility(standard, { alpha: 0, beta: 1.5 });
    expect(Math.max(...narrow)).toBeGreaterThan(0.384);
    for (const shares of [later as Float64Array, narrow])
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});

describe('gammaFertility 伽玛生育模型', () => {
  test('has the mean and the variance that were asked for', () => {
    const shares = gammaFertility({ from: 12, until: 60, mean: 27, variance: 30 });
    const mean = shares.reduce((sum, share, at) => sum + share * (12.5 + at), 0);
    const variance = shares.reduce((sum, share, at) => sum + share * (12.5 + at - mean) ** 2, 0);
    expect(mean).toBeCloseTo(27, 1);
    expect(variance).toBeCloseTo(30, 0);
  });
});
