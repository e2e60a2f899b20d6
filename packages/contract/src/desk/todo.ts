import type { Words } from '@zhulian/vocabulary';
import type { OfficeName, ReasonedDate } from '../parties.ts';
import type { OwedView } from './case-view.ts';

/** One row of 今日待办: what it is, why it is here, until when. */
export interface TodoItem {
  readonly caseId: string;
  readonly number: string;
  /** `handover-incoming`: an offer that waits for this office's answer; its page is the one of hand-overs. */
  readonly kind:
    | 'birth-registration'
    | 'co-check-incoming'
    | 'co-check-outgoing'
    | 'handover-incoming';
  readonly title: Words;
  /**
   * Who it is about, never with a number: the name in matters of the reader's own office and in what was searched by name
   * (both are in her own log), else masked.
   */
  readonly subject: string;
  readonly why: Words;
  readonly due: ReasonedDate | null;
  readonly lateByWorkingDays: number;
  /** 履责状态 of what is owed now; null when nothing is. Only `overdue` is late; `met-late` is 逾期办结. */
  readonly owed: OwedView | null;
  readonly stage: { readonly code: string; readonly words: Words };
  readonly from: OfficeName;
  readonly responsible: OfficeName;
}

/** GET /api/v1/todo, /api/v1/co-checks?direction=incoming|outgoing, /api/v1/cases?q= */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Opaque keyset cursor; absent on the last page. */
  readonly after?: string;
}
