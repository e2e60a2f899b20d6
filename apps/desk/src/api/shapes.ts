import type { Words } from '@zhulian/vocabulary';

/** GET notices: a step of the ladder (督办) that reached this office. */
export interface NoticeRow {
  readonly at: string;
  readonly words: Words;
  readonly caseId: string | null;
  readonly number: string;
}

/** GET /demo/clock, in demo mode only. */
export interface DemoClockView {
  readonly now: string;
  /** Moment at which the next obligation of the region falls due, when the node knows it. */
  readonly nextDueAt?: string | null;
}

export type ClockMove =
  | { readonly advanceMinutes: number }
  | { readonly advanceWorkingDays: number }
  | { readonly to: string };

/** Boards of a few rows come as a page or as a bare list. */
export type Board<Row> = readonly Row[] | { readonly rows: readonly Row[] };

export function rowsOf<Row>(board: Board<Row>): readonly Row[] {
  return 'rows' in board ? board.rows : board;
}
