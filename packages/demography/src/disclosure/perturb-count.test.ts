import { describe, expect, test } from 'vitest';
import { countedRandom } from '../random/counted-random.ts';
import { cellKey, perturbCount } from './perturb-count.ts';

const rule = { seed: 20_101_101, most: 5, variance: 4 };
const keys = Array.from({ length: 4000 }, (_, at) =>
  Math.floor(2 ** 32 * countedRandom({ seed: 1, path: at, stream: 0 }).uniform(0)),
);

describe('perturbCount 单元格键扰动', () => {
  test('the same people have the same noise, in whatever order and under whatever heading', () => {
    const people = keys.slice(0, 40);
    expect(cellKey(people.toReversed())).toBe(cellKey(people));
    expect(perturbCount(40, cellKey(people.toReversed()), rule)).toBe(
      perturbCount(40, cellKey(people), rule),
    );
  });

  test('none stays none, nothing is negative, and no count moves by more than was said', () => {
    for (const [at, key] of keys.entries()) {
      const count = at % 30;
      const published = perturbCount(count, key, rule);
      expect(Math.abs(published - count)).toBeLessThanOrEqual(5);
      expect(published).toBeGreaterThanOrEqual(0);
      if (count === 0) expect(published).toBe(0);
    }
  });

  test('the noise is nought on the whole and has the variance that was asked for', () => {
    const noise = keys.map((key) => perturbCount(100, key, rule) - 100);
    const mean = noise.reduce((sum, each) => sum + each, 0) / noise.length;
    const variance = noise.reduce((sum, each) => sum + each * each, 0) / noise.length;
    expect(Math.abs(mean)).toBeLessThan(0.15);
    expect(Math.abs(variance - 4)).toBeLessThan(0.4);
  });

  test('another secret gives other noise', () => {
    const noise = keys.slice(0, 50).map((key) => perturbCount(100, key, { ...rule, seed: 2 }));
    expect(noise).not.toEqual(keys.slice(0, 50).map((key) => perturbCount(100, key, rule)));
  });
});
