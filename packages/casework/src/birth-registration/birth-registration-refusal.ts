import type { CalendarDate, Instant, Words } from '@zhulian/vocabulary';
import type { BirthRegistrationStage } from './birth-registration-state.ts';

/** 不予: why a step of a birth registration cannot be taken. Codes are permanent. */
export type BirthRegistrationRefusal =
  | { readonly code: 'case.answers-missing'; readonly fields: readonly string[] }
  | {
      readonly code: 'case.stage-wrong';
      readonly stage: BirthRegistrationStage;
      readonly expected: readonly BirthRegistrationStage[];
    }
  | { readonly code: 'case.closed'; readonly at: Instant | null }
  | { readonly code: 'case.not-the-applicant' }
  | { readonly code: 'case.not-the-office'; readonly office: string }
  | { readonly code: 'case.correction-window-open'; readonly until: Instant }
  | { readonly code: 'case.correction-window-closed'; readonly until: Instant }
  | { readonly code: 'case.supplement-asked-already'; readonly at: Instant }
  | { readonly code: 'case.supplement-pending'; readonly gaps: readonly string[] }
  | { readonly code: 'case.gaps-missing' }
  | {
      readonly code: 'case.ground-not-lawful';
      readonly ground:
        | 'marriage'
        | 'number-of-children'
        | 'lateness'
        | 'silence'
        | 'fee'
        | 'return';
      readonly article: Words;
    }
  | { readonly code: 'case.reason-missing' }
  | { readonly code: 'case.ground-missing'; readonly pending: readonly string[] }
  | { readonly code: 'case.undertaking-not-needed'; readonly stage: BirthRegistrationStage }
  | { readonly code: 'case.registered-already'; readonly at: Instant }
  | { readonly code: 'case.not-registered' }
  | { readonly code: 'case.voucher-issued-already'; readonly voucherNumber: string }
  | { readonly code: 'case.notice-not-asked' }
  | { readonly code: 'case.step-fired'; readonly step: number }
  | { readonly code: 'co-check.unknown'; readonly coCheckId: string }
  | { readonly code: 'co-check.opened-already'; readonly coCheckId: string }
  | { readonly code: 'co-check.subject-not-in-case'; readonly role: string }
  | { readonly code: 'co-check.answered-already'; readonly at: Instant }
  | { readonly code: 'co-check.limit-not-passed'; readonly until: CalendarDate };
