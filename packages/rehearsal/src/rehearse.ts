import { createHash } from 'node:crypto';
import type { Violation } from './checkers/violation.ts';
import {
  addCoverage,
  type CoverageTable,
  coverageShare,
  emptyCoverage,
} from './coverage/coverage.ts';
import { emptyFaultCounter, type FaultName, faultNames } from './faults/fault-counter.ts';
import type { Sabotage } from './mutants/sabotage.ts';
import { type ChunkOutcome, runChunk } from './run-chunk.ts';
import { runChunksInWorkers } from './run-chunks-in-workers.ts';

export interface RehearsalOptions {
  readonly schedules: number;
  readonly seed: string | number;
  readonly sabotage?: Sabotage;
  /** Stops at the first broken promise. Only without workers. */
  readonly stopAtViolation?: boolean;
  /** Threads that share the schedules; 1 when absent. The outcome does not depend on it. */
  readonly workers?: number;
  readonly onViolation?: (violation: Violation) => void;
  readonly onProgress?: (done: number) => void;
}

/** What a rehearsal has seen. */
export interface RehearsalOutcome {
  readonly schedules: number;
  readonly messages: number;
  /** Changes of responsibility that two of three registrars have. */
  readonly handovers: number;
  readonly violations: number;
  readonly faults: Readonly<Record<FaultName, number>>;
  /** The share of pairs of fault and state that were reached. */
  readonly coverage: number;
  readonly coverageTable: CoverageTable;
  /** Virtual milliseconds that all schedules together lived through. */
  readonly simulatedMs: number;
  /** Same seed, same number of schedules, same programme: same hash. */
  readonly traceHash: string;
}

/** Schedules that a thread takes at once. */
const chunkLength = 10;

/** 推演: runs so many schedules, each from a seed of its own that follows from the one given. */
export async function rehearse(options: RehearsalOptions): Promise<RehearsalOutcome> {
  const total = new Total(options);
  const { schedules, seed, sabotage, stopAtViolation = false, workers = 1 } = options;
  const length = stopAtViolation ? 1 : chunkLength;
  const chunks = Array.from({ length: Math.ceil(schedules / length) }, (_, index) => ({
    seed: `${seed}`,
    from: index * length + 1,
    through: Math.min(schedules, (index + 1) * length),
    sabotage,
    stopAtViolation,
  }));
  if (workers > 1) {
    await runChunksInWorkers(chunks, workers, (outcome) => total.add(outcome));
  } else {
    for (const chunk of chunks) {
      total.add(await runChunk(chunk));
      if (stopAtViolation && total.violations > 0) break;
    }
  }
  return total.outcome();
}

/** Adds up chunks in the order of their schedules, so that it does not matter who ran them. */
class Total {
  readonly #options: RehearsalOptions;
  readonly #faults = emptyFaultCounter();
  readonly #coverage = emptyCoverage();
  readonly #hash = createHash('sha256');
  #schedules = 0;
  #messages = 0;
  #handovers = 0;
  #simulatedMs = 0;
  violations = 0;

  constructor(options: RehearsalOptions) {
    this.#options = options;
  }

  add(chunk: ChunkOutcome): void {
    this.#schedules += chunk.traceHashes.length;
    this.#messages += chunk.messages;
    this.#handovers += chunk.handovers;
    this.#simulatedMs += chunk.simulatedMs;
    this.violations += chunk.violations.length;
    for (const name of faultNames) this.#faults[name] += chunk.faults[name];
    addCoverage(this.#coverage, chunk.coverage);
    for (const traceHash of chunk.traceHashes) this.#hash.update(traceHash);
    for (const violation of chunk.violations) this.#options.onViolation?.(violation);
    this.#options.onProgress?.(this.#schedules);
  }

  outcome(): RehearsalOutcome {
    return {
      schedules: this.#schedules,
      messages: this.#messages,
      handovers: this.#handovers,
      violations: this.violations,
      faults: this.#faults,
      coverage: coverageShare(this.#coverage),
      coverageTable: this.#coverage,
      simulatedMs: this.#simulatedMs,
      traceHash: this.#hash.copy().digest('hex'),
    };
  }
}
