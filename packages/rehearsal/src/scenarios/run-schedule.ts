import type { ReachedState } from '../checkers/commit-checker.ts';
import type { Violation } from '../checkers/violation.ts';
import { drawOutages } from '../faults/draw-outages.ts';
import type { FaultCounter, FaultName } from '../faults/fault-counter.ts';
import type { Sabotage } from '../mutants/sabotage.ts';
import { Region } from '../world/region.ts';
import { type ClerkAction, drawCases } from './draw-cases.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export interface ScheduleOptions {
  readonly seed: string;
  readonly sabotage?: Sabotage;
  /** Keeps the trace's lines, to look at one failing seed. */
  readonly keepTrace?: boolean;
  /** Ends the schedule at the first broken promise. */
  readonly stopAtViolation?: boolean;
}

export interface ScheduleOutcome {
  readonly seed: string;
  readonly messages: number;
  /** Changes of responsibility that two of three registrars have. */
  readonly handovers: number;
  readonly violations: readonly Violation[];
  readonly faults: FaultCounter;
  /** By fault: the states that were present where it struck, as bits. */
  readonly struck: ReadonlyMap<FaultName, number>;
  /** Virtual milliseconds that went by. */
  readonly simulatedMs: number;
  /** How often the receivers came to each state: a schedule that never held a message did not test holding. */
  readonly reached: Readonly<Record<ReachedState, number>>;
  readonly traceHash: string;
  readonly trace: readonly string[];
}

/** One schedule: a random faulty history, then everything heals, then everything must have converged. One seed is all of it. */
export async function runSchedule(options: ScheduleOptions): Promise<ScheduleOutcome> {
  const region = new Region({
    seed: options.seed,
    sabotage: options.sabotage,
    keepTrace: options.keepTrace ?? false,
  });
  if (options.stopAtViolation) region.scheduler.isOver = () => region.violations.length > 0;
  const startMs = region.scheduler.nowMs();
  const { spanMs } = region;
  for (const node of region.nodes.values()) node.start();
  for (const action of drawCases(region, spanMs)) perform(region, action);
  drawOutages(region, spanMs);
  await region.scheduler.runUntil(startMs + spanMs);
  region.heal();
  // Every duplicate has come (72 hours), every ladder of three working days and seven more has been climbed.
  const hasLateOnes = region.faults.counts['push-duplicated-late'] > 0;
  // A liar repeats nothing after the last fault: what comes of it after 45 days may come for the first time, and open an obligation.
  const lateDays = region.byzantine === undefined ? 23 : 46;
  const restMs = (24 + (hasLateOnes ? lateDays : 0)) * dayMs;
  await region.scheduler.runUntil(startMs + spanMs + dayMs);
  region.closeLiarsDoor();
  await region.scheduler.runUntil(startMs + spanMs + restMs);
  if (!region.scheduler.isOver()) region.checkConvergence();
  return {
    seed: options.seed,
    messages: region.countMessages(),
    handovers: region.custody.handovers,
    violations: region.violations,
    faults: region.faults.counts,
    struck: region.faults.struck,
    simulatedMs: region.scheduler.nowMs() - startMs,
    reached: region.checker.reached,
    traceHash: region.trace.digest(),
    trace: region.trace.lines(),
  };
}

/** The clerk tries, looks an hour later, and tries again until it is done. */
function perform(region: Region, action: ClerkAction): void {
  const node = region.nodes.get(action.party);
  if (node === undefined) return;
  const attempt = (): void => {
    const isDone = (): boolean => node.database.tables.messageIds.has(action.id);
    if (isDone()) return;
    node.act((tx, tables) => {
      if (!isDone()) action.work(tx, tables, node.clockMs());
    });
    region.scheduler.after(hourMs, attempt);
  };
  region.scheduler.after(action.afterMs, attempt);
}
