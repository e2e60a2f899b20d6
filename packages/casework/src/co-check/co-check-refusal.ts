import type { CalendarDate, Instant } from '@zhulian/vocabulary';
import type { BasisRefusal } from '../basis/check-legal-basis.ts';
import type { ItemCode } from '../basis/purpose.ts';
import type { OfficeId } from '../office/office.ts';
import type { CoCheckStage } from './co-check-state.ts';

/** 不予: why a step of a co-check cannot be taken. Codes are permanent. */
export type CoCheckRefusal =
  | { readonly code: 'co-check.closed'; readonly at: Instant | null }
  | {
      readonly code: 'co-check.stage-wrong';
      readonly stage: CoCheckStage;
      readonly expected: readonly CoCheckStage[];
    }
  | { readonly code: 'co-check.not-the-holder'; readonly holder: OfficeId }
  | { readonly code: 'co-check.not-the-asker'; readonly asker: OfficeId }
  | { readonly code: 'co-check.same-office'; readonly office: OfficeId }
  | { readonly code: 'co-check.search-missing' }
  | { readonly code: 'co-check.reason-missing' }
  | { readonly code: 'co-check.items-unanswered'; readonly items: readonly ItemCode[] }
  | { readonly code: 'co-check.item-not-asked'; readonly items: readonly string[] }
  | { readonly code: 'co-check.note-missing'; readonly items: readonly ItemCode[] }
  | { readonly code: 'co-check.clarified-already'; readonly at: Instant }
  | { readonly code: 'co-check.nothing-to-clarify' }
  | { readonly code: 'co-check.clarify-open'; readonly question: string }
  | { readonly code: 'co-check.extension-proposed-already'; readonly at: Instant }
  | {
      readonly code: 'co-check.extension-out-of-bounds';
      readonly days: number;
      readonly daysMax: number;
    }
  | { readonly code: 'co-check.extension-too-late'; readonly dueOn: CalendarDate }
  | { readonly code: 'co-check.no-extension-open' }
  | { readonly code: 'co-check.extension-own' }
  | { readonly code: 'co-check.forwarded-twice'; readonly holders: readonly OfficeId[] }
  | { readonly code: 'co-check.forward-back'; readonly office: OfficeId }
  | { readonly code: 'co-check.office-unknown'; readonly office: string }
  | { readonly code: 'co-check.step-fired'; readonly step: number }
  | { readonly code: 'co-check.limit-not-passed'; readonly until: string }
  | Extract<BasisRefusal, { readonly code: 'purpose.not-served' }>;
