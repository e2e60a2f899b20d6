import { describe, expect, test } from 'vitest';
import { type MutantVerdict, runMutants } from './run-mutants.ts';
import { type Sabotage, sabotageNames } from './sabotage.ts';

/** Seen only in dozens of schedules: minutes of their own, which `npm run mutants` takes. */
const slowToShow: readonly Sabotage[] = [
  'dedupe-for-a-month',
  'head-in-memory',
  'letters-outside-the-transaction',
  'old-key-forgotten',
];

describe('sabotage 破坏性验证: a checker that has never gone red is not one', () => {
  test('each of thirty-two safeties of thirty-six, taken out alone, is missed within 200 schedules', {
    timeout: 900_000,
  }, async () => {
    const verdicts: MutantVerdict[] = [];
    const outcome = await runMutants({
      seed: 'sabotage',
      schedulesMost: 200,
      workers: 2,
      only: sabotageNames.filter((name) => !slowToShow.includes(name)),
      onMutant: (verdict) => verdicts.push(verdict),
    });
    expect(sabotageNames).toHaveLength(36);
    expect(outcome.planted).toBe(32);
    expect(verdicts.filter(({ isExpected }) => !isExpected)).toEqual([]);
    expect(outcome.caught).toBe(outcome.planted);
    expect(outcome.medianSchedules).toBeLessThanOrEqual(20);
  });
});
