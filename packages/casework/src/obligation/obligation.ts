import type { CalendarDate, Instant, Words } from '@zhulian/vocabulary';
import type { OfficeId } from '../office/office.ts';

/** 时限规则 as data. `amount` 0 means at once (即时). */
export interface TimeRule {
  readonly code: string;
  readonly amount: number;
  readonly unit: 'working' | 'calendar';
  /** 法定时限, 承诺时限 or 协作时限: a limit of cooperation is never shown as law. */
  readonly nature: 'statutory' | 'committed' | 'cooperation';
  readonly source: Words;
}

/** 起算依据: what started the clock, and the moment of it; for a message, the receiver's STORED receipt. */
export interface StartEvidence {
  readonly event: string;
  readonly at: Instant;
}

/** 到期日 with its 为什么. */
export interface Due {
  readonly on: CalendarDate;
  /** True while the State Council calendar of that year is unpublished; recomputed when it comes. */
  readonly provisional: boolean;
  readonly reason: Words;
  /** 临近零点: what started or ended the clock lies so near midnight that clocks within their skew could disagree on the day. */
  readonly isNearMidnight?: true;
}

export type ObligationKind =
  | 'accept'
  | 'decide'
  | 'reply'
  | 'forward'
  | 'ask-verification'
  | 'reply-verification'
  | 'register'
  | 'notify-result';

/** 履责事项: who owes what to whom, until when. Debtor and creditor each compute `due` and compare. */
export interface Obligation {
  readonly id: string;
  readonly caseId: string;
  readonly kind: ObligationKind;
  readonly debtor: OfficeId;
  readonly creditor: OfficeId;
  readonly rule: TimeRule;
  readonly startEvidence: StartEvidence;
  readonly due: Due;
  /** `met-late` is 逾期办结; `excused` means withdrawn, or no longer needed. */
  readonly state: 'open' | 'met' | 'met-late' | 'excused';
  readonly metAt: Instant | null;
}
