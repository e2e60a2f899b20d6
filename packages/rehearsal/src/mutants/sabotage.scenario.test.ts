import { describe, expect, test } from 'vitest';
import type { Invariant, Violation } from '../checkers/violation.ts';
import { rehearse } from '../rehearse.ts';
import type { Sabotage } from './sabotage.ts';

/** The promise that must be seen broken first or soon when this safety is gone. */
const expected: Readonly<Partial<Record<Sabotage, Invariant>>> = {
  'no-dedupe': 'I2',
  'receipt-before-commit': 'I1',
  'case-order-ignored': 'I3',
  'receipts-remade': 'I8',
  'ladder-in-memory': 'I6',
  'ladder-skips-missed': 'I6',
  'retries-bounded': 'converged',
};

describe('sabotage 破坏性验证: a checker that has never gone red is not one', () => {
  for (const [sabotage, invariant] of Object.entries(expected) as [Sabotage, Invariant][]) {
    test(`without its safety, ${sabotage} breaks ${invariant} within 200 schedules`, async () => {
      const broken: Violation[] = [];
      await rehearse({
        schedules: 200,
        seed: 'sabotage',
        sabotage,
        stopAtViolation: true,
        onViolation: (violation) => broken.push(violation),
      });
      expect(broken.map((violation) => violation.invariant)).toContain(invariant);
    });
  }
});
