import { createHash } from 'node:crypto';
import type { Violation } from './checkers/violation.ts';
import { emptyFaultCounter, type FaultName, faultNames } from './faults/fault-counter.ts';
import type { Sabotage } from './mutants/sabotage.ts';
import { runSchedule } from './scenarios/run-schedule.ts';

export interface RehearsalOptions {
  readonly schedules: number;
  readonly seed: string | number;
  readonly sabotage?: Sabotage;
  /** Stops at the first broken promise. */
  readonly stopAtViolation?: boolean;
  readonly onViolation?: (violation: Violation) => void;
  readonly onProgress?: (done: number) => void;
}

/** What `npm run rehearse -- --json` prints, key for key. */
export interface RehearsalOutcome {
  readonly schedules: number;
  readonly messages: number;
  readonly violations: number;
  readonly faults: Readonly<Record<FaultName, number>>;
  /** Same seed, same number of schedules, same programme: same hash. */
  readonly traceHash: string;
}

/** 推演: runs so many schedules, each from a seed of its own that follows from the one given. */
export async function rehearse(options: RehearsalOptions): Promise<RehearsalOutcome> {
  const faults = emptyFaultCounter();
  const hash = createHash('sha256');
  let messages = 0;
  let violations = 0;
  let schedules = 0;
  while (schedules < options.schedules && !(options.stopAtViolation && violations > 0)) {
    schedules += 1;
    const seed = scheduleSeed(options.seed, schedules);
    const { sabotage, stopAtViolation = false } = options;
    const outcome = await runSchedule({
      seed,
      stopAtViolation,
      ...(sabotage === undefined ? {} : { sabotage }),
    });
    messages += outcome.messages;
    violations += outcome.violations.length;
    for (const name of faultNames) faults[name] += outcome.faults[name];
    hash.update(outcome.traceHash);
    for (const violation of outcome.violations) options.onViolation?.(violation);
    options.onProgress?.(schedules);
  }
  return { schedules, messages, violations, faults, traceHash: hash.digest('hex') };
}

/** The seed of the n-th schedule: what to give to `runSchedule` to see it again. */
export function scheduleSeed(seed: string | number, number: number): string {
  return `${seed}:${number}`;
}
