export { checkExported, type ExportedExchange } from './checkers/check-exported.ts';
export type { Invariant, Violation } from './checkers/violation.ts';
export { type CoverageTable, listUnreached } from './coverage/coverage.ts';
export { type StruckState, struckStates } from './coverage/struck-state.ts';
export { type FaultName, faultNames } from './faults/fault-counter.ts';
export { monthAssumptions } from './month/month-assumptions.ts';
export type { MonthFigures, WorkFigures } from './month/month-figures.ts';
export { type MonthOptions, replayMonth } from './month/replay-month.ts';
export {
  type MutantOptions,
  type MutantOutcome,
  type MutantVerdict,
  runMutants,
} from './mutants/run-mutants.ts';
export type { Sabotage } from './mutants/sabotage.ts';
export { keepRegression } from './regressions/regressions.ts';
export {
  type RehearsalOptions,
  type RehearsalOutcome,
  rehearse,
} from './rehearse.ts';
export { scheduleSeed } from './run-chunk.ts';
export {
  runSchedule,
  type ScheduleOptions,
  type ScheduleOutcome,
} from './scenarios/run-schedule.ts';
export { type SeededRandom, seededRandom } from './seed/seeded-random.ts';
