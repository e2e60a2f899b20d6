import type { Words } from '@zhulian/vocabulary';

/** Which of a cell's numbers; each opens its cases. */
export type BalanceCount = 'sent' | 'accepted' | 'returned' | 'overdue' | 'met-late' | 'handover';

/**
 * What `from` has asked of `to`. Numbers of offices' work only: a number of persons found is never counted, so that
 * nobody is rewarded for looking more.
 */
export interface BalanceCell {
  /** Province codes of six digits, e.g. 440000. */
  readonly from: string;
  readonly to: string;
  /** 已发: asked in the period and delivered. */
  readonly sent: number;
  /** 已受理: received (签收) by an office of the other side. */
  readonly accepted: number;
  /** 已退回: the request sent back by the holder, or its answer by the asker. */
  readonly returned: number;
  /** 逾期: past its day and not answered. What was answered late is counted apart. */
  readonly overdue: number;
  /** 逾期办结: answered after its day. Neither overdue nor in time. */
  readonly metLate: number;
  /** 移交: hand-overs that `from` offered to `to` in the period, whatever became of them. */
  readonly handovers: number;
}

/**
 * GET /api/v1/balance?period=2026-11 — 省际协同收支 as a 10 × 10 matrix. A province holds its own row and its own column;
 * the other pairs are not its business and are not in `cells`. The diagonal does not exist.
 */
export interface BalanceView {
  /** `2026-11`, or `all`. */
  readonly period: string;
  readonly asOf: string;
  /** The ten provinces in the order of rows and columns. */
  readonly provinces: readonly { readonly code: string; readonly name: Words }[];
  /** The reader's own province; null at the hub, which holds every cell that a province has told it of. */
  readonly own: string | null;
  /** 报数: at the hub, which provinces have told and when; each tells its own row. */
  readonly reported?: readonly { readonly code: string; readonly at: string }[];
  readonly cells: readonly BalanceCell[];
}

/** GET /api/v1/balance/cases?from=440000&to=430000&count=overdue&period=2026-11&after= — Page<BalanceCase>. */
export interface BalanceCase {
  readonly caseId: string;
  readonly number: string;
  readonly from: string;
  readonly to: string;
  readonly stage: { readonly code: string; readonly words: Words };
  readonly dueOn: string | null;
  readonly lateByWorkingDays: number;
}

/** 五项指标: about time and quality of offices, never about persons. */
export type IndicatorCode =
  | 'accepted-within-limit'
  | 'mean-reply-days'
  | 'answered-by-agreed-date'
  | 'answered-late'
  | 'answers-returned';

export interface IndicatorView {
  readonly code: IndicatorCode;
  readonly words: Words;
  /** How it is computed, in one sentence. */
  readonly reason: Words;
  /** From where on the figure is good or poor, and whose rule that is. */
  readonly mark: Words;
  /** Numerator and denominator, so that anyone can compute the figure again. */
  readonly counted: number;
  readonly of: number;
  /** `95.2 %` or `3.4`, the same digits on both sides; null when there is nothing to count. */
  readonly figure: string | null;
  readonly colour: 'green' | 'yellow' | 'red' | 'none';
}

/** One pair of provinces: what `debtor` did with what `creditor` asked. */
export interface ScoreView {
  readonly debtor: string;
  readonly creditor: string;
  readonly indicators: readonly IndicatorView[];
  readonly colour: 'green' | 'yellow' | 'red' | 'none';
  /** Lines of ours whose receipt is still on the way; the digits are final when it is 0. */
  readonly receiptsAwaited: number;
  /** SHA-256 of the evidence; equal on both sides when both counted the same lines. */
  readonly digest: string;
}

/** GET /api/v1/scoreboard?period=2026-11 — 双向考核: each pair this node has a side in, computed from receipted lines. */
export interface ScoreboardView {
  readonly period: string;
  readonly asOf: string;
  readonly provinces: readonly { readonly code: string; readonly name: Words }[];
  readonly own: string | null;
  readonly scores: readonly ScoreView[];
}
