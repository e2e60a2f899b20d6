import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ageSexAccuracy } from './age-sex-accuracy.ts';
import { myersBlend } from './myers.ts';
import { noumbissiIndex, whippleIndex } from './whipple.ts';

/** PASEX, sheet SINGAGE, as DemoTools carries it: reference data beside the repository, not in it. */
const file = new URL('../../../../../shared/data/golden/pop1m_pasex.csv', import.meta.url);
const even = new Float64Array(101).fill(1000);

describe.skipIf(!existsSync(file))('digit preference 年龄偏好: the PASEX population', () => {
  const population = existsSync(file)
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => Number(line.split(',')[1]))
    : [];

  test('Whipple', () => {
    expect(whippleIndex(population)).toBeCloseTo(233.8729863, 7);
  });

  test('Myers, from 10 to 89 and from 23 to 82', () => {
    expect(myersBlend(population).index).toBeCloseTo(23.62786501, 8);
    expect(myersBlend(population, 23, 82).index).toBeCloseTo(29.74440382, 8);
  });

  test('Noumbissi sees the noughts and the fives', () => {
    expect(noumbissiIndex(population, 0)).toBeGreaterThan(2);
    expect(noumbissiIndex(population, 3)).toBeLessThan(0.8);
  });
});

describe('age quality 年龄质量', () => {
  test('an even population has no preference', () => {
    expect(whippleIndex(even)).toBeCloseTo(100, 12);
    expect(myersBlend(even).index).toBeCloseTo(0, 12);
    for (let digit = 0; digit < 10; digit += 1)
      expect(noumbissiIndex(even, digit)).toBeCloseTo(1, 12);
  });

  test('the UN score is nought for a smooth population and grows with a dent', () => {
    const smooth = Float64Array.from({ length: 18 }, (_, group) => 2000 - 100 * group);
    expect(ageSexAccuracy(smooth, smooth).score).toBeCloseTo(0, 12);
    const dented = smooth.map((count, group) => (group === 5 ? count / 2 : count));
    const { sexRatioScore, maleAgeRatioScore, femaleAgeRatioScore, score } = ageSexAccuracy(
      dented,
      smooth,
    );
    expect(femaleAgeRatioScore).toBeCloseTo(0, 12);
    expect(maleAgeRatioScore).toBeGreaterThan(5);
    expect(score).toBeCloseTo(3 * sexRatioScore + maleAgeRatioScore, 12);
  });
});
