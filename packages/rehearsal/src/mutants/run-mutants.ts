import { type Chunk, type ChunkOutcome, runChunk } from '../run-chunk.ts';
import { openChunkWorker } from '../run-chunks-in-workers.ts';
import { type Sabotage, sabotageNames, sabotages } from './sabotage.ts';

export interface MutantOptions {
  readonly seed: string;
  /** A mutant that this many schedules do not catch has escaped. */
  readonly schedulesMost: number;
  /** Threads that share the mutants; 1 when absent. */
  readonly workers?: number;
  readonly only?: readonly Sabotage[];
  readonly onMutant?: (verdict: MutantVerdict) => void;
}

/** What became of one mutant. */
export interface MutantVerdict {
  readonly sabotage: Sabotage;
  /** Schedules until a promise was seen broken; undefined for one that escaped. */
  readonly schedules: number | undefined;
  /** The promise that was seen broken. */
  readonly invariant: string | undefined;
  /** True when it is one of the promises that this safety holds up. */
  readonly isExpected: boolean;
}

/** What `npm run mutants -- --json` prints. */
export interface MutantOutcome {
  readonly planted: number;
  readonly caught: number;
  /** Of those that were caught. */
  readonly medianSchedules: number;
}

const chunkLength = 10;

type Run = (chunk: Chunk) => Promise<ChunkOutcome>;

/** 破坏性验证: takes out one safety after the other and counts the schedules until the checkers see it. */
export async function runMutants(options: MutantOptions): Promise<MutantOutcome> {
  const { only = sabotageNames, workers = 1 } = options;
  const verdicts: MutantVerdict[] = [];
  let next = 0;
  const work = async (run: Run): Promise<void> => {
    for (let sabotage = only[next]; sabotage !== undefined; sabotage = only[next]) {
      next += 1;
      const verdict = await hunt(run, sabotage, options);
      verdicts.push(verdict);
      options.onMutant?.(verdict);
    }
  };
  if (workers === 1) await work(runChunk);
  else await Promise.all(Array.from({ length: workers }, () => workApart(work)));
  const caught = verdicts.flatMap(({ schedules }) => schedules ?? []);
  return { planted: only.length, caught: caught.length, medianSchedules: medianOf(caught) };
}

async function workApart(work: (run: Run) => Promise<void>): Promise<void> {
  const worker = openChunkWorker();
  try {
    await work(worker.run);
  } finally {
    await worker.close();
  }
}

async function hunt(run: Run, sabotage: Sabotage, options: MutantOptions): Promise<MutantVerdict> {
  const { schedulesMost, seed } = options;
  for (let from = 1; from <= schedulesMost; from += chunkLength) {
    const through = Math.min(schedulesMost, from + chunkLength - 1);
    const outcome = await run({ seed, from, through, sabotage, stopAtViolation: true });
    const [violation] = outcome.violations;
    if (violation === undefined) continue;
    const { invariant } = violation;
    const expected: readonly string[] = sabotages[sabotage];
    const schedules = from + outcome.traceHashes.length - 1;
    return { sabotage, schedules, invariant, isExpected: expected.includes(invariant) };
  }
  return { sabotage, schedules: undefined, invariant: undefined, isExpected: false };
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
