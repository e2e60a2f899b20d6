import { describe, expect, test } from 'vitest';
import { assignOneToOne } from '../assignment/assign-one-to-one.ts';
import { scoreLinks } from './score-links.ts';

const links = (...marks: readonly (readonly [number, boolean])[]) =>
  marks.map(([bits, isTrue]) => ({ bits, isTrue }));

describe('scoreLinks 评测', () => {
  test('stops where F1 is best; pairs that blocking never found count against recall', () => {
    const score = scoreLinks(links([9, true], [8, true], [7, false], [6, true], [1, false]), 4);
    expect(score).toMatchObject({ precision: 3 / 4, recall: 3 / 4, f1: 3 / 4, bitsAtBest: 6 });
    expect(score.recallAtP999).toBe(0.5);
  });

  test('links of equal strength are taken together', () => {
    expect(scoreLinks(links([5, true], [5, false]), 1)).toMatchObject({
      precision: 0.5,
      recall: 1,
    });
  });
});

describe('assignOneToOne 一对一', () => {
  test('the strongest pair goes first, and nobody gets two partners', () => {
    const pairs = { left: Uint32Array.of(0, 0, 1, 1), right: Uint32Array.of(0, 1, 0, 1) };
    expect(assignOneToOne(pairs, Float64Array.of(5, 9, 8, 1), 2)).toEqual([1, 2]);
  });
});
