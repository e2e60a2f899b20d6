import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitMargins } from './fit-margins.ts';

function fitted(order: Parameters<typeof fitMargins>[0]): readonly number[] {
  const outcome = fitMargins(order);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return [...outcome.value.cells];
}

describe('fitMargins 迭代比例拟合', () => {
  test('gives the two-by-two table of Willekens (1999)', () => {
    const cells = fitted({ seed: [5, 2, 1, 7], rows: [18, 20], columns: [16, 22] });
    const expected = [13.2501941, 4.7498059, 2.7498059, 17.2501941];
    for (const [at, cell] of cells.entries()) expect(cell).toBeCloseTo(expected[at] ?? 0, 5);
  });

  test('gives the four-by-four table with structural zeros of migest', () => {
    const cells = fitted({
      seed: [0, 100, 30, 70, 50, 0, 45, 5, 60, 35, 0, 40, 20, 25, 20, 0],
      rows: [250, 100, 140, 110],
      columns: [150, 150, 180, 120],
    });
    const expected = [
      0, 97.11681, 72.63112, 80.25203, 40.75726, 0, 56.28148, 2.96128, 75.94645, 27.26687, 0,
      36.78669, 33.29629, 25.61632, 51.0874, 0,
    ];
    for (const [at, cell] of cells.entries()) expect(cell).toBeCloseTo(expected[at] ?? 0, 4);
  });

  test('keeps zeros, margins and the odds of the seed, whatever the seed', () => {
    const positive = fc.double({ min: 0.5, max: 20, noNaN: true });
    fc.assert(
      fc.property(fc.array(positive, { minLength: 9, maxLength: 9 }), (weights) => {
        const seed = weights.map((weight, at) => (at % 4 === 0 ? 0 : weight));
        const cells = fitted({ seed, rows: [30, 40, 30], columns: [35, 30, 35] });
        expect(cells[0]).toBe(0);
        const rows = [0, 1, 2].map((row) => cells.slice(3 * row, 3 * row + 3));
        for (const [row, margin] of [30, 40, 30].entries()) {
          const sum = rows[row]?.reduce((total, cell) => total + cell, 0) ?? 0;
          expect(sum).toBeCloseTo(margin, 7);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('refuses margins of two totals, and people where the seed allows none', () => {
    expect(fitMargins({ seed: [1, 1], rows: [5], columns: [2, 4] })).toMatchObject({
      refusal: { code: 'demography.margins-unequal', rows: 5, columns: 6 },
    });
    expect(fitMargins({ seed: [0, 1, 0, 1], rows: [3, 3], columns: [2, 4] })).toMatchObject({
      refusal: { code: 'demography.margin-unreachable', line: 'column 1' },
    });
  });
});
