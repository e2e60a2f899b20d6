import type { Instant, Words } from '@zhulian/vocabulary';
import type { Citation } from '../basis/citation.ts';
import type { CaseTypeCode, ItemCode, Purpose } from '../basis/purpose.ts';
import type { LadderCode } from '../ladder/ladder.ts';
import type { Happened, Subject } from '../log/case-log.ts';
import type { TimeRule } from '../obligation/obligation.ts';
import type { OfficeId } from '../office/office.ts';

/** One item asked: its code, and what the asker holds for comparison. Nothing else crosses. */
export interface AskedItem {
  readonly code: ItemCode;
  readonly stated: string;
}

export type ItemResult = 'CONFIRMED' | 'DIFFERENT' | 'UNKNOWN' | 'REFUSED';

/** 逐项答复. `note` is the other value for DIFFERENT, the basis for REFUSED, where was searched for UNKNOWN. */
export interface ItemReply {
  readonly code: ItemCode;
  readonly answer: ItemResult;
  readonly note: string | null;
  readonly source: string;
}

/** 协查信息函 as both sides keep it. */
export interface CoCheckLetter {
  readonly coCheckId: string;
  readonly number: string;
  readonly parentCaseId: string | null;
  readonly parentNumber: string;
  /** The case type that this co-check serves. */
  readonly serves: CaseTypeCode;
  readonly from: OfficeId;
  readonly to: OfficeId;
  readonly subject: Subject;
  readonly purpose: Purpose;
  readonly basis: Citation;
  readonly items: readonly AskedItem[];
  /** 告知: what the person was told. */
  readonly notice: Words;
  /** Scanned free text of the asker; empty when there is none. */
  readonly reason: string;
  readonly rule: TimeRule;
}

/** What may happen to a co-check (协查). Both sides fold the same kinds of line. */
export type CoCheckEvent = Happened &
  (
    | { readonly type: 'co-check.requested'; readonly letter: CoCheckLetter }
    /** 送达: `receiptAt` is the receiver's STORED receipt; the clock starts with it. */
    | { readonly type: 'co-check.delivered'; readonly receiptAt: Instant }
    /** 签收 */
    | { readonly type: 'co-check.received' }
    /** 配对. The person's identifier stays on the replying side; null on the asking side. */
    | { readonly type: 'co-check.paired'; readonly personId: string | null }
    | { readonly type: 'co-check.unpaired'; readonly searched: string }
    | { readonly type: 'co-check.answered'; readonly replies: readonly ItemReply[] }
    /** 退回: by the holder, the request; by the asker, the answer. */
    | { readonly type: 'co-check.returned'; readonly reason: string }
    | { readonly type: 'co-check.clarify-asked'; readonly question: string }
    | { readonly type: 'co-check.clarify-answered'; readonly answer: string }
    /** 协商延期: proposed by one side, agreed or refused by the other; once, in working days. */
    | {
        readonly type: 'co-check.extension-proposed';
        readonly days: number;
        readonly reason: string;
      }
    | { readonly type: 'co-check.extension-agreed' }
    | { readonly type: 'co-check.extension-refused'; readonly reason: string }
    /** 转办 */
    | {
        readonly type: 'co-check.forwarded';
        readonly from: OfficeId;
        readonly to: OfficeId;
        readonly reason: string;
      }
    /** 督办: a step of the ladder, seen by both sides. */
    | {
        readonly type: 'co-check.ladder-climbed';
        readonly step: number;
        readonly code: LadderCode;
        readonly office: OfficeId;
      }
    | { readonly type: 'co-check.withdrawn'; readonly reason: string }
    | { readonly type: 'co-check.closed'; readonly outcome: 'accepted' | 'returned' }
  );
