import { describe, expect, test } from 'vitest';
import { runSchedule } from '../scenarios/run-schedule.ts';
import { listRegressions } from './regressions.ts';

describe('regressions 回归种子', () => {
  for (const { seed, found } of listRegressions()) {
    test(`${seed} breaks no promise any more: ${found}`, async () => {
      const { violations } = await runSchedule({ seed });
      expect(violations).toEqual([]);
    });
  }
});
