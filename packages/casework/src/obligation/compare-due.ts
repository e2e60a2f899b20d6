import type { CalendarDate } from '@zhulian/vocabulary';
import type { Due } from './obligation.ts';

export type DueComparison =
  | { readonly agreed: true; readonly on: CalendarDate }
  | { readonly agreed: false; readonly debtorOn: CalendarDate; readonly creditorOn: CalendarDate };

/** 双方计算比对. A difference is an alarm for both sides; the later date binds meanwhile, so that no office is late by a quarrel. */
export function compareDue(debtorDue: Due, creditorDue: Due): DueComparison {
  return debtorDue.on === creditorDue.on
    ? { agreed: true, on: debtorDue.on }
    : { agreed: false, debtorOn: debtorDue.on, creditorOn: creditorDue.on };
}
