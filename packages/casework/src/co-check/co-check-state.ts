import type { Instant } from '@zhulian/vocabulary';
import type { LadderCode } from '../ladder/ladder.ts';
import type { Author } from '../log/case-log.ts';
import type { OfficeId } from '../office/office.ts';
import type { CoCheckLetter, ItemReply } from './co-check-event.ts';

/**
 * sent 已发出 → delivered 已送达 → received 已签收 → paired 已配对 | unpaired 未配对 → answered 已答复 → closed 已办结;
 * returned 已退回 waits for the asker; withdrawn 已撤回 is final.
 */
export type CoCheckStage =
  | 'sent'
  | 'delivered'
  | 'received'
  | 'paired'
  | 'unpaired'
  | 'answered'
  | 'returned'
  | 'closed'
  | 'withdrawn';

export interface Forward {
  readonly from: OfficeId;
  readonly to: OfficeId;
  readonly at: Instant;
  readonly reason: string;
}

export interface Clarification {
  readonly question: string;
  readonly askedAt: Instant;
  readonly answer: string | null;
  readonly answeredAt: Instant | null;
}

/** 协商延期 as its two lines tell it; `answer` is the other side's. */
export interface ExtensionProposal {
  readonly days: number;
  readonly reason: string;
  readonly side: CoCheckSide;
  readonly proposedAt: Instant;
  readonly answer: 'agreed' | 'refused' | null;
  readonly answeredAt: Instant | null;
}

/** 承办方 and 发起方. */
export type CoCheckSide = 'holder' | 'asker';

export interface FiredStep {
  readonly obligationId: string;
  readonly step: number;
  readonly code: LadderCode;
  readonly office: OfficeId;
  readonly at: Instant;
}

/** 协查 as its log tells it. */
export interface CoCheckState extends CoCheckLetter {
  readonly kind: 'co-check';
  readonly version: number;
  readonly stage: CoCheckStage;
  /** The office that holds the request now; `to` until it is forwarded. */
  readonly holder: OfficeId;
  readonly requestedAt: Instant;
  readonly requestedBy: Author;
  readonly deliveredAt: Instant | null;
  readonly receivedAt: Instant | null;
  readonly pairedAt: Instant | null;
  readonly unpairedAt: Instant | null;
  readonly personId: string | null;
  readonly searched: string | null;
  readonly replies: readonly ItemReply[];
  readonly answeredAt: Instant | null;
  readonly answeredBy: Author | null;
  readonly returnedReason: string | null;
  readonly clarification: Clarification | null;
  readonly extension: ExtensionProposal | null;
  readonly forwards: readonly Forward[];
  readonly firedSteps: readonly FiredStep[];
  readonly outcome: 'accepted' | 'returned' | 'withdrawn' | null;
  readonly closedAt: Instant | null;
}

export function isCoCheckOpen(state: CoCheckState): boolean {
  return state.closedAt === null;
}

/** True while a question is with the asker and the clock stands still. */
export function isClarifying(state: CoCheckState): boolean {
  return state.clarification !== null && state.clarification.answeredAt === null;
}

/** The side on which an office stands: whoever is not the asker stands for the holder. */
export function sideOf(state: Pick<CoCheckState, 'from'>, office: OfficeId | null): CoCheckSide {
  return office === state.from ? 'asker' : 'holder';
}
