import type { CalendarDate, Instant, Words } from '@zhulian/vocabulary';
import type { ItemReply } from '../co-check/co-check-event.ts';
import type { FiredStep } from '../co-check/co-check-state.ts';
import type { OfficeId } from '../office/office.ts';
import type {
  BirthRegistrationFiling,
  OpenedCoCheck,
  RegistrationGround,
} from './birth-registration-event.ts';

/**
 * submitted 已提交 → incomplete 待补正 → accepted 已受理 → checking 核查中 → ready 可登记 | undertaking 可凭承诺登记 →
 * registered 已登记 → issued 已发证; withdrawn 已撤回 and refused 不予登记 are final.
 */
export type BirthRegistrationStage =
  | 'submitted'
  | 'incomplete'
  | 'accepted'
  | 'checking'
  | 'ready'
  | 'undertaking'
  | 'registered'
  | 'issued'
  | 'withdrawn'
  | 'refused';

/** 所发协查 as the case sees it. */
export interface CoCheckOfCase extends OpenedCoCheck {
  readonly openedAt: Instant;
  readonly receivedAt: Instant | null;
  readonly answeredAt: Instant | null;
  readonly replies: readonly ItemReply[];
  /** Last day of the limit that passed without an answer; stays when the answer comes late (逾期办结). */
  readonly silentSince: CalendarDate | null;
  readonly silentAt: Instant | null;
}

/** 移交 as the case sees it: who let go, who took over, when that counted. */
export interface Handover {
  readonly epoch: number;
  readonly from: OfficeId;
  readonly to: OfficeId;
  readonly at: Instant;
}

/** `office` of the filing is the office that is responsible now: it took the case first, or the last hand-over named it. */
export interface BirthRegistrationState extends BirthRegistrationFiling {
  readonly kind: 'birth-registration';
  readonly version: number;
  /** 责任期: 1 for whoever took it first, one more with every hand-over. */
  readonly epoch: number;
  readonly handovers: readonly Handover[];
  readonly stage: BirthRegistrationStage;
  readonly submittedAt: Instant;
  readonly correctedAt: Instant | null;
  /** End of the ten minutes in which the applicant may correct without anyone's leave. */
  readonly correctableUntil: Instant;
  readonly gaps: readonly string[];
  readonly supplementRequestedAt: Instant | null;
  readonly supplementedAt: Instant | null;
  readonly acceptedAt: Instant | null;
  readonly coChecks: readonly CoCheckOfCase[];
  readonly undertaking: { readonly text: Words; readonly signedAt: Instant } | null;
  readonly registeredAt: Instant | null;
  readonly ground: RegistrationGround | null;
  readonly voucherNumber: string | null;
  readonly issuedAt: Instant | null;
  readonly notified: readonly string[];
  readonly firedSteps: readonly FiredStep[];
  readonly refusal: {
    readonly article: Words;
    readonly reason: string;
    readonly remedy: Words;
    readonly period: Words;
  } | null;
  readonly withdrawnReason: string | null;
  readonly closedAt: Instant | null;
}

export function isBirthRegistrationOpen(state: BirthRegistrationState): boolean {
  return state.closedAt === null;
}

/** Every item of every co-check agreed. */
export function isConfirmed(coCheck: CoCheckOfCase): boolean {
  return (
    coCheck.answeredAt !== null && coCheck.replies.every((reply) => reply.answer === 'CONFIRMED')
  );
}

/** Neither answered nor silent past its limit. */
export function isPending(coCheck: CoCheckOfCase): boolean {
  return coCheck.answeredAt === null && coCheck.silentSince === null;
}
