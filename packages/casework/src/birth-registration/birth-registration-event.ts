import type { CalendarDate, Words } from '@zhulian/vocabulary';
import type { ItemCode } from '../basis/purpose.ts';
import type { ItemReply } from '../co-check/co-check-event.ts';
import type { RegionalLimits } from '../definition/province.ts';
import type { GoverningProvince } from '../governing/governing-facts.ts';
import type { LadderCode } from '../ladder/ladder.ts';
import type { Happened, Subject } from '../log/case-log.ts';
import type { OfficeId } from '../office/office.ts';

/** What the applicant answers. Nothing that sharing supplies; no pregnancy record, no contraception, no number of births. */
export interface BirthRegistrationAnswers {
  readonly applyingWith?: 'spouse' | 'alone' | undefined;
  readonly spouseName?: string | undefined;
  readonly spouseNumber?: string | undefined;
  readonly spouseDivision?: string | undefined;
  readonly expectedOrBornOn?: string | undefined;
  readonly phone?: string | undefined;
  readonly notifyRegisteredPlace?: boolean | undefined;
  readonly shieldAddress?: boolean | undefined;
}

export interface BirthRegistrationFiling {
  readonly caseId: string;
  readonly number: string;
  readonly applicantId: string;
  readonly office: OfficeId;
  readonly answers: BirthRegistrationAnswers;
  /** Only those whom the case needs: she alone when she applies alone. */
  readonly subjects: readonly Subject[];
  readonly governing: GoverningProvince;
  readonly limits: RegionalLimits;
}

export interface OpenedCoCheck {
  readonly coCheckId: string;
  readonly number: string;
  readonly role: Subject['role'];
  readonly to: OfficeId;
  readonly items: readonly ItemCode[];
}

/** 登记依据: every item agreed, or the applicant's own undertaking. */
export type RegistrationGround = 'confirmed' | 'undertaking';

/** What may happen to a birth registration (生育登记, M2). */
export type BirthRegistrationEvent = Happened &
  (
    | { readonly type: 'birth-registration.submitted'; readonly filing: BirthRegistrationFiling }
    | {
        readonly type: 'birth-registration.corrected';
        readonly answers: BirthRegistrationAnswers;
        readonly subjects: readonly Subject[];
      }
    /** 一次性补正告知: once, all gaps named. */
    | { readonly type: 'birth-registration.supplement-requested'; readonly gaps: readonly string[] }
    | {
        readonly type: 'birth-registration.supplemented';
        readonly answers: BirthRegistrationAnswers;
        readonly subjects: readonly Subject[];
      }
    | { readonly type: 'birth-registration.accepted' }
    | { readonly type: 'birth-registration.co-check-opened'; readonly coCheck: OpenedCoCheck }
    | { readonly type: 'birth-registration.co-check-received'; readonly coCheckId: string }
    | {
        readonly type: 'birth-registration.co-check-answered';
        readonly coCheckId: string;
        readonly replies: readonly ItemReply[];
      }
    /** 未答复: the limit passed without an answer. */
    | {
        readonly type: 'birth-registration.co-check-silent';
        readonly coCheckId: string;
        readonly limitEndedOn: CalendarDate;
      }
    /** 告知承诺 */
    | { readonly type: 'birth-registration.undertaking-signed'; readonly text: Words }
    | { readonly type: 'birth-registration.registered'; readonly ground: RegistrationGround }
    | { readonly type: 'birth-registration.voucher-issued'; readonly voucherNumber: string }
    | { readonly type: 'birth-registration.result-notified'; readonly to: OfficeId }
    | {
        readonly type: 'birth-registration.ladder-climbed';
        /** Which obligation is reported: the case has one to accept and one to decide. */
        readonly obligationId: string;
        readonly step: number;
        readonly code: LadderCode;
        readonly office: OfficeId;
      }
    /** 移交: from here on another office is responsible. The first line of its epoch, written by whoever took the case over. */
    | {
        readonly type: 'birth-registration.handed-over';
        readonly epoch: number;
        readonly from: OfficeId;
        readonly to: OfficeId;
        readonly reason: string;
      }
    | { readonly type: 'birth-registration.withdrawn'; readonly reason: string }
    | {
        readonly type: 'birth-registration.refused';
        readonly article: Words;
        readonly reason: string;
        readonly remedy: Words;
        readonly period: Words;
      }
  );
