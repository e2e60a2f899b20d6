import { describe, expect, test } from 'vitest';
import { countedRandom } from './counted-random.ts';
import { philox } from './philox.ts';

const hex = (words: readonly number[]): string =>
  words.map((word) => word.toString(16).padStart(8, '0')).join(' ');

describe('philox 计数式随机数', () => {
  test('gives the known answers of Random123', () => {
    expect(hex(philox([0, 0, 0, 0], [0, 0]))).toBe('6627e8d5 e169c58d bc57ac4c 9b00dbd8');
    const ones = 0xffffffff;
    expect(hex(philox([ones, ones, ones, ones], [ones, ones]))).toBe(
      '408f276d 41c83b0e a20bc7c6 6d5451fd',
    );
    expect(
      hex(philox([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])),
    ).toBe('d16cfe09 94fdcceb 5001e420 24126ea1');
  });
});

describe('countedRandom', () => {
  test('does not depend on the order of asking, and differs between paths and streams', () => {
    const one = countedRandom({ seed: 2010, path: 7, stream: 1 });
    const forwards = [0, 1, 2].map((index) => one.uniform(index));
    const backwards = [2, 1, 0].map((index) => one.uniform(index)).reverse();
    expect(backwards).toEqual(forwards);
    expect(countedRandom({ seed: 2010, path: 8, stream: 1 }).uniform(0)).not.toBe(forwards[0]);
    expect(countedRandom({ seed: 2010, path: 7, stream: 2 }).uniform(0)).not.toBe(forwards[0]);
  });

  test('normal draws have mean 0, variance 1 and no correlation from one to the next', () => {
    const chance = countedRandom({ seed: 1, path: 0, stream: 0 });
    const draws = Float64Array.from({ length: 20_000 }, (_, index) => chance.normal(index));
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const variance = draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length;
    const next = draws.subarray(1).reduce((sum, draw, at) => sum + draw * (draws[at] ?? 0), 0);
    expect(Math.abs(mean)).toBeLessThan(0.02);
    expect(Math.abs(variance - 1)).toBeLessThan(0.03);
    expect(Math.abs(next / draws.length)).toBeLessThan(0.02);
  });
});
