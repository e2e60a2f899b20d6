import { describe, expect, test } from 'vitest';
import type { Violation } from '../checkers/violation.ts';
import { faultNames } from '../faults/fault-counter.ts';
import { rehearse } from '../rehearse.ts';

describe('rehearse 推演', () => {
  test('a thousand faulty histories break no promise, and every kind of fault was among them', {
    timeout: 900_000,
  }, async () => {
    const broken: Violation[] = [];
    const outcome = await rehearse({
      schedules: 1_000,
      seed: 1,
      workers: 2,
      onViolation: (violation) => broken.push(violation),
    });
    expect(broken).toEqual([]);
    expect(outcome.violations).toBe(0);
    expect(outcome.schedules).toBe(1_000);
    expect(outcome.messages).toBeGreaterThan(100_000);
    expect(outcome.handovers).toBeGreaterThan(2_000);
    expect(outcome.coverage).toBeGreaterThan(0.95);
    for (const name of faultNames) {
      expect(outcome.faults[name], `how often: ${name}`).toBeGreaterThan(15);
    }
  });
});
