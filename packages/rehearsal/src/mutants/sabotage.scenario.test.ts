import { describe, expect, test } from 'vitest';
import { type MutantVerdict, runMutants } from './run-mutants.ts';
import { sabotageNames } from './sabotage.ts';

describe('sabotage 破坏性验证: a checker that has never gone red is not one', () => {
  test('each of thirty-six safeties, taken out alone, is missed within 200 schedules', {
    timeout: 900_000,
  }, async () => {
    const verdicts: MutantVerdict[] = [];
    const outcome = await runMutants({
      seed: 'sabotage',
      schedulesMost: 200,
      workers: 2,
      onMutant: (verdict) => verdicts.push(verdict),
    });
    expect(sabotageNames).toHaveLength(36);
    expect(verdicts.filter(({ isExpected }) => !isExpected)).toEqual([]);
    expect(outcome.caught).toBe(outcome.planted);
    expect(outcome.medianSchedules).toBeLessThanOrEqual(20);
  });
});
