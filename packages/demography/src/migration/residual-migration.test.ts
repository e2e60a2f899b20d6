import { describe, expect, test } from 'vitest';
import { residualMigration } from './residual-migration.ts';

describe('residualMigration 残差法', () => {
  const survival = [0.9, 0.95, 0.8, 0.5];

  test('survivors alone are no migrants', () => {
    const first = [100, 200, 300, 400];
    const second = [80, 90, 190, 440];
    expect([...residualMigration({ first, second, survival, shift: 1 })]).toEqual([0, 0, 0, 0]);
  });

  test('is between what is seen at the end and what that was at the beginning', () => {
    const net = residualMigration({
      first: [100, 200, 300, 400],
      second: [80, 99, 190, 396],
      survival,
      shift: 1,
    });
    expect(net[1]).toBeCloseTo((9 + 9 / 0.9) / 2, 12);
    expect(net[2]).toBe(0);
    expect(net[3]).toBeCloseTo((-44 - (44 * 700) / 440) / 2, 12);
  });
});
