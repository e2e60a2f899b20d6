import { describe, expect, test } from 'vitest';
import { seededRandom } from './seeded-random.ts';

const draw = (seed: string): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: 8 }, () => random.between(0, 1_000_000));
};

describe('seededRandom', () => {
  test('the same seed draws the same numbers, another seed others', () => {
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  test('drawing more from a fork changes nothing outside of it', () => {
    const plain = seededRandom('x');
    const forked = seededRandom('x');
    forked.fork('aside').bytes(100);
    expect(forked.fraction()).toBe(plain.fraction());
  });

  test('chance is met about as often as it says, and spread stays within its bounds', () => {
    const random = seededRandom('even');
    const met = Array.from({ length: 10_000 }, () => random.chance(0.3)).filter(Boolean).length;
    expect(met).toBeGreaterThan(2_800);
    expect(met).toBeLessThan(3_200);
    for (let draws = 0; draws < 1_000; draws += 1) {
      const value = random.spread(10, 1_000);
      expect(value).toBeGreaterThanOrEqual(10);
      expect(value).toBeLessThanOrEqual(1_000);
    }
  });
});
