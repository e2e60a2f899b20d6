import type { Words } from '@zhulian/vocabulary';
import type { Citation, OfficeName, Pearl, ReasonedDate } from '../parties.ts';

export type ItemAnswer = 'CONFIRMED' | 'DIFFERENT' | 'UNKNOWN' | 'REFUSED';

/** One asked item of a co-check and, once given, its answer. */
export interface CoCheckItemView {
  readonly code: string;
  readonly label: Words;
  /** What the asker holds, for comparison (already known to both sides). */
  readonly stated: string;
  readonly answer: ItemAnswer | null;
  /** The other value for DIFFERENT; the basis for REFUSED; where was searched for UNKNOWN. */
  readonly note: string | null;
  readonly source: string | null;
}

/** 协查 as either side sees it. Both sides compute `due` themselves; `dueAgreed` is false when they differ. */
export interface CoCheckView {
  readonly id: string;
  readonly number: string;
  readonly direction: 'incoming' | 'outgoing';
  /** 随案移来: asked and answered while another office held the case; its clock and ladder are there. Absent for our own. */
  readonly carried?: { readonly openedAt: string; readonly answeredAt: string | null };
  readonly parentCaseId: string | null;
  readonly subject: {
    readonly role: 'mother' | 'father';
    readonly name: string;
    readonly maskedNumber: string;
  };
  readonly from: OfficeName;
  readonly to: OfficeName;
  /** Present when the papers carry a code that has died: what they say and what it is today. */
  readonly divisionNote: Words | null;
  readonly purpose: Words;
  readonly basis: Citation;
  readonly notice: Words;
  readonly items: readonly CoCheckItemView[];
  readonly stage: { readonly code: string; readonly words: Words };
  readonly due: ReasonedDate | null;
  readonly dueAgreed: boolean;
  /** 双方计算比对: each side's own reckoning; null before it is known. */
  readonly dueSides: { readonly debtorOn: string | null; readonly creditorOn: string | null };
  /** 履责状态 of the reply owed; null before delivery. `met-late` is 逾期办结: neither overdue nor met in time. */
  readonly owed: OwedView | null;
  /** 中止: the interval in which the clock stood still; null when nothing was asked. */
  readonly clockStopped: { readonly from: string; readonly until: string | null } | null;
  /** 协商延期 as proposed and answered; null when none was. */
  readonly extension: ExtensionView | null;
  readonly lateByWorkingDays: number;
  readonly ladder: readonly LadderRung[];
  readonly signedBy: { readonly name: string; readonly at: string } | null;
  /** Forwards so far; at most two, never back without a coordinator. */
  readonly forwards: readonly {
    readonly from: OfficeName;
    readonly to: OfficeName;
    readonly at: string;
  }[];
}

/** 督办: one step of the ladder; each fires once and both sides see it. */
export interface LadderRung {
  readonly step: number;
  readonly code: 'remind-handler' | 'due' | 'county' | 'province' | 'hub';
  readonly words: Words;
  readonly office: OfficeName;
  readonly on: string;
  /** When it fired here, on the reader's own side. */
  readonly firedAt: string | null;
  /** When each side recorded it: the same step, fired once on either. */
  readonly debtorFiredAt: string | null;
  readonly creditorFiredAt: string | null;
}

export type OwedState = 'open' | 'overdue' | 'met' | 'met-late' | 'excused';

export interface OwedView {
  readonly state: OwedState;
  readonly words: Words;
}

export interface ExtensionView {
  readonly days: number;
  readonly reason: string;
  readonly proposedBy: 'holder' | 'asker';
  readonly proposedAt: string;
  readonly answer: 'agreed' | 'refused' | null;
  readonly answeredAt: string | null;
}

export interface LogEntry {
  readonly at: string;
  readonly words: Words;
  readonly detail: Words | null;
  readonly office: OfficeName | null;
  readonly actor: string | null;
}

/** A thing the reader can do now, or why not. */
export interface ActionView {
  readonly code: string;
  readonly words: Words;
  readonly enabled: boolean;
  readonly why: Words | null;
  readonly primary: boolean;
}

/** GET /api/v1/cases/:id — ETag is `version`. */
export interface CaseView {
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly kind: 'birth-registration' | 'co-check';
  readonly title: Words;
  readonly subject: string;
  readonly stage: {
    readonly code: string;
    readonly words: Words;
    readonly tone: 'now' | 'done' | 'late' | 'neutral';
  };
  readonly summary: Words;
  /** Who is responsible now and until when; null once closed. */
  readonly responsible: { readonly office: OfficeName; readonly until: ReasonedDate | null } | null;
  readonly pearls: readonly Pearl[];
  readonly people: readonly {
    readonly role: 'mother' | 'father';
    readonly name: string;
    readonly maskedNumber: string;
    readonly registeredAt: Words;
    readonly livesAt: Words;
    readonly flags: readonly Words[];
  }[];
  readonly coChecks: readonly CoCheckView[];
  /** The "why" box: which article decided, and what is not verified. */
  readonly governing: {
    readonly words: Words;
    readonly citations: readonly Citation[];
    readonly unverified: readonly Words[];
  };
  readonly materials: readonly { readonly label: Words; readonly state: Words }[];
  readonly fee: Words;
  readonly notices: readonly Words[];
  readonly log: readonly LogEntry[];
  readonly actions: readonly ActionView[];
  readonly voucher: {
    readonly number: string;
    readonly pdfPath: string;
    readonly status: Words;
  } | null;
}
