import {
  addDays,
  type CalendarDate,
  calendarDateOf,
  countWorkingDays,
  type Instant,
  type WorkingCalendar,
} from '@zhulian/vocabulary';

import { dueOf } from './due-of.ts';
import { type Extension, extendDue } from './extend-due.ts';
import { flagMidnight, isNearMidnight } from './near-midnight.ts';
import type { Due, Obligation } from './obligation.ts';
import { type Pause, stopClock } from './stop-clock.ts';

/** What is needed to open an obligation; `due`, `state` and `metAt` follow from it. */
export type ObligationTerms = Omit<Obligation, 'due' | 'state' | 'metAt'>;

export interface Outcome {
  readonly metAt: Instant | null;
  readonly excused: boolean;
  readonly pause?: Pause | null;
  readonly extension?: Extension | null;
  /** Needed only while a pause runs: the day up to which it counts. */
  readonly today?: CalendarDate;
}

/** Computes an obligation from its terms and from what has happened since. The same facts give the same obligation. */
export function settleObligation(
  terms: ObligationTerms,
  calendar: WorkingCalendar,
  outcome: Outcome,
): Obligation {
  const plain = dueOf(terms.rule, calendar, terms.startEvidence);
  const { pause, extension, today } = outcome;
  const stopped = pause ? stopClock(plain, calendar, { pause, today }) : plain;
  const extended = extension ? extendDue(stopped, calendar, extension) : stopped;
  const begun = isNearMidnight(terms.startEvidence.at) ? flagMidnight(extended, 'start') : extended;
  const { metAt } = outcome;
  const due = metAt !== null && isDoubtful(metAt, begun) ? flagMidnight(begun, 'end') : begun;
  if (metAt !== null) {
    return { ...terms, due, metAt, state: calendarDateOf(metAt) > due.on ? 'met-late' : 'met' };
  }
  return { ...terms, due, metAt: null, state: outcome.excused ? 'excused' : 'open' };
}

/** Near the midnight that ends the last day: a clock a little off would say in time, or late. */
function isDoubtful(metAt: Instant, due: Due): boolean {
  const on = calendarDateOf(metAt);
  return isNearMidnight(metAt) && (on === due.on || on === addDays(due.on, 1));
}

/** 逾期工作日数 of an obligation on `today`; 0 when it is not late, or was met in time. */
export function lateByWorkingDays(
  obligation: Obligation,
  calendar: WorkingCalendar,
  today: CalendarDate,
): number {
  if (obligation.state === 'excused' || obligation.state === 'met') return 0;
  const until = obligation.metAt === null ? today : calendarDateOf(obligation.metAt);
  return countWorkingDays(calendar, obligation.due.on, until);
}
