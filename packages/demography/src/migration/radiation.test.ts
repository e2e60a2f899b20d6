import { describe, expect, test } from 'vitest';
import { radiationShares } from './radiation.ts';

const populations = [100, 200, 300];
const distances = [0, 1, 2, 1, 0, 1.5, 2, 1.5, 0];

describe('radiationShares 辐射模型', () => {
  test('gives the worked example of three places', () => {
    const shares = radiationShares({ populations, distances });
    const expected = [0, 2 / 3, 1 / 6, 1 / 3, 0, 1 / 3, 0.1, 0.4, 0];
    for (const [at, share] of shares.entries()) expect(share).toBeCloseTo(expected[at] ?? 0, 12);
  });

  test('row i sums to 1 − m(i)/M, and to one in a bounded system', () => {
    const open = radiationShares({ populations, distances });
    const bounded = radiationShares({ populations, distances, isFinite: true });
    for (const [row, population] of populations.entries()) {
      const sumOf = (shares: Float64Array) =>
        shares.subarray(3 * row, 3 * row + 3).reduce((sum, share) => sum + share, 0);
      expect(sumOf(open)).toBeCloseTo(1 - population / 600, 12);
      expect(sumOf(bounded)).toBeCloseTo(1, 12);
    }
  });
});
