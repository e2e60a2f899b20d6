import { describe, expect, test } from 'vitest';
import { drawChineseLists } from './chinese-lists.ts';
import { createDice } from './dice.ts';
import { measurePersons } from './measure-links.ts';

describe('matching of invented Chinese lists 中文比对基准', () => {
  test.each([
    [true, 0.997, 0.99],
    [false, 0.993, 0.985],
  ])('with numbers %s: F1 and recall at precision .999', (hasNumbers, f1, recall) => {
    const order = { persons: 2_000, hasNumbers };
    const { left, right, truth } = drawChineseLists(createDice(44), order);
    const figures = measurePersons(left, right, truth);
    expect(figures.f1).toBeGreaterThanOrEqual(f1);
    expect(figures.recallAtP999).toBeGreaterThanOrEqual(recall);
    expect(figures.autoLinkPrecision).toBe(1);
  });

  test('the same seed draws the same lists', () => {
    const draw = () => drawChineseLists(createDice(7), { persons: 50, hasNumbers: true });
    expect(draw()).toEqual(draw());
  });
});
