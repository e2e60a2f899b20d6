import { type FaultName, faultNames } from '../faults/fault-counter.ts';
import { bitOf, type StruckState, struckStates } from './struck-state.ts';

/** In how many schedules each fault struck a node that was in each state. */
export type CoverageTable = Record<FaultName, number[]>;

export function emptyCoverage(): CoverageTable {
  const entries = faultNames.map((name) => [name, struckStates.map(() => 0)] as const);
  return Object.fromEntries(entries) as CoverageTable;
}

/** What one schedule reached: for each fault the set of states that it met. */
export function addStruck(table: CoverageTable, struck: ReadonlyMap<FaultName, number>): void {
  for (const [fault, present] of struck) {
    const row = table[fault];
    for (const [index, state] of struckStates.entries()) {
      if ((present & bitOf(state)) !== 0) row[index] = (row[index] ?? 0) + 1;
    }
  }
}

export function addCoverage(table: CoverageTable, other: CoverageTable): void {
  for (const fault of faultNames) {
    const row = table[fault];
    for (const [index, count] of other[fault].entries()) row[index] = (row[index] ?? 0) + count;
  }
}

/** Pairs of fault and state that no schedule reached. */
export function listUnreached(
  table: CoverageTable,
): readonly { readonly fault: FaultName; readonly state: StruckState }[] {
  return faultNames.flatMap((fault) =>
    struckStates.flatMap((state, index) => (table[fault][index] === 0 ? [{ fault, state }] : [])),
  );
}

/** 覆盖率: the share of all pairs of fault and state that were reached, from 0 to 1, cut after four digits. */
export function coverageShare(table: CoverageTable): number {
  const pairs = faultNames.length * struckStates.length;
  return Math.floor(((pairs - listUnreached(table).length) / pairs) * 10_000) / 10_000;
}
