import type { Violation } from './checkers/violation.ts';
import { addStruck, type CoverageTable, emptyCoverage } from './coverage/coverage.ts';
import { emptyFaultCounter, type FaultCounter, faultNames } from './faults/fault-counter.ts';
import type { Sabotage } from './mutants/sabotage.ts';
import { runSchedule } from './scenarios/run-schedule.ts';

/** Some consecutive schedules of a rehearsal, in a form that can be handed to another thread. */
export interface Chunk {
  readonly seed: string;
  readonly from: number;
  readonly through: number;
  readonly sabotage: Sabotage | undefined;
  readonly stopAtViolation: boolean;
}

export interface ChunkOutcome {
  readonly messages: number;
  readonly handovers: number;
  readonly simulatedMs: number;
  readonly violations: readonly Violation[];
  readonly faults: FaultCounter;
  readonly coverage: CoverageTable;
  /** One for each schedule, in order. */
  readonly traceHashes: readonly string[];
}

/** Runs the schedules of one chunk, one after the other. */
export async function runChunk(chunk: Chunk): Promise<ChunkOutcome> {
  const { from, sabotage, seed, stopAtViolation, through } = chunk;
  // Faults are thrown by the thousand, and nobody reads where they came from.
  Error.stackTraceLimit = 0;
  const faults = emptyFaultCounter();
  const coverage = emptyCoverage();
  const violations: Violation[] = [];
  const traceHashes: string[] = [];
  let messages = 0;
  let handovers = 0;
  let simulatedMs = 0;
  for (let number = from; number <= through; number += 1) {
    const outcome = await runSchedule({
      seed: scheduleSeed(seed, number),
      stopAtViolation,
      ...(sabotage === undefined ? {} : { sabotage }),
    });
    messages += outcome.messages;
    handovers += outcome.handovers;
    simulatedMs += outcome.simulatedMs;
    violations.push(...outcome.violations);
    for (const name of faultNames) faults[name] += outcome.faults[name];
    addStruck(coverage, outcome.struck);
    traceHashes.push(outcome.traceHash);
    if (stopAtViolation && violations.length > 0) break;
  }
  return { messages, handovers, simulatedMs, violations, faults, coverage, traceHashes };
}

/** The seed of the n-th schedule: what to give to `runSchedule` to see it again. */
export function scheduleSeed(seed: string | number, number: number): string {
  return `${seed}:${number}`;
}
