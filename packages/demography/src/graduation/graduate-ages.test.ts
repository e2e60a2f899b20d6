import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { graduateAges } from './graduate-ages.ts';

describe('graduateAges 单岁分解', () => {
  test('groups keep their sums and nobody is negative', () => {
    const groups = fc.array(fc.nat(1_000_000), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(groups, (persons) => {
        const bounds = Array.from({ length: persons.length + 1 }, (_, at) => 5 * at);
        const singles = graduateAges(bounds, persons);
        expect(singles.every((each) => each >= 0)).toBe(true);
        for (const [at, group] of persons.entries()) {
          const sum = singles.subarray(5 * at, 5 * at + 5).reduce((all, each) => all + each, 0);
          expect(Math.abs(sum - group)).toBeLessThan(1e-6 * (1 + group));
        }
      }),
    );
  });

  test('even groups stay even', () => {
    expect(
      [...graduateAges([0, 1, 5, 10], [10, 40, 50])].map((each) => Math.round(1e9 * each) / 1e9),
    ).toEqual(Array.from({ length: 10 }, () => 10));
  });
});
