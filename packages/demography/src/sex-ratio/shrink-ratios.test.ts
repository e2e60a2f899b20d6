import { describe, expect, test } from 'vitest';
import { betaQuantile } from '../distribution/beta.ts';
import { countedRandom } from '../random/counted-random.ts';
import { controlDiscoveries } from './control-discoveries.ts';
import { fitShares, probabilityAbove, shrinkRatio } from './shrink-ratios.ts';

/** Areas whose true shares come from Beta(mean·K, (1−mean)·K), and their births by chance. */
function drawAreas(count: number, mean: number, strength: number) {
  const chance = countedRandom({ seed: 7, path: 1, stream: 0 });
  return Array.from({ length: count }, (_, area) => {
    const share = betaQuantile(chance.uniform(area * 2), mean * strength, (1 - mean) * strength);
    const births = 400 + Math.floor(4000 * chance.uniform(area * 2 + 1));
    const spread = Math.sqrt(births * share * (1 - share)) * chance.normal(100_000 + area);
    const boys = Math.round(births * share + spread);
    return { boys, girls: births - boys };
  });
}

describe('fitShares 贝塔－二项收缩', () => {
  test('finds the mean and the strength that made the areas', () => {
    const prior = fitShares(drawAreas(1500, 0.545, 900));
    expect(prior.mean).toBeCloseTo(0.545, 2);
    expect(prior.strength).toBeGreaterThan(700);
    expect(prior.strength).toBeLessThan(1150);
  });

  test('areas that differ by nothing share one ratio', () => {
    const same = Array.from({ length: 50 }, () => ({ boys: 530, girls: 500 }));
    expect(fitShares(same).strength).toBeGreaterThan(100_000);
  });

  test('pulls a small area to the mean and leaves a large one where it is', () => {
    const prior = { mean: 0.53, strength: 1000 };
    const small = shrinkRatio({ boys: 14, girls: 6 }, prior);
    const large = shrinkRatio({ boys: 140_000, girls: 100_000 }, prior);
    expect(small.mean).toBeCloseTo(544 / 476, 12);
    expect(small.low).toBeLessThan(small.ratio);
    expect(small.high).toBeGreaterThan(small.ratio);
    expect(large.mean).toBeCloseTo(1.4, 2);
    expect(probabilityAbove({ boys: 14, girls: 6 }, prior, 1.1)).toBeLessThan(0.95);
    expect(probabilityAbove({ boys: 140_000, girls: 100_000 }, prior, 1.1)).toBeGreaterThan(0.999);
  });
});

describe('controlDiscoveries 错误发现率', () => {
  test('gives the worked example of Benjamini and Hochberg: four of fifteen stand', () => {
    const pValues = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
      0.6528, 0.759, 1,
    ];
    expect(controlDiscoveries(pValues).filter(Boolean)).toHaveLength(4);
    expect(controlDiscoveries(pValues.toReversed()).slice(-4)).toEqual([true, true, true, true]);
    expect(controlDiscoveries([])).toEqual([]);
  });
});
