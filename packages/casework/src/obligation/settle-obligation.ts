import {
  type CalendarDate,
  calendarDateOf,
  countWorkingDays,
  dateWords,
  type Instant,
  isPublished,
  type Words,
  type WorkingCalendar,
} from '@zhulian/vocabulary';

import { dueOf } from './due-of.ts';
import type { Due, Obligation } from './obligation.ts';
import { shiftWorkingDays } from './shift-working-days.ts';

/** What is needed to open an obligation; `due`, `state` and `metAt` follow from it. */
export type ObligationTerms = Omit<Obligation, 'due' | 'state' | 'metAt'>;

/** 中止: the clock stands still between a question and its answer; at most `limitDays` working days. */
export interface Pause {
  readonly why: Words;
  readonly from: Instant;
  readonly until: Instant | null;
  readonly limitDays: number;
}

export interface Outcome {
  readonly metAt: Instant | null;
  readonly excused: boolean;
  readonly pause?: Pause | null;
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
  const due = outcome.pause ? extend(plain, calendar, outcome.pause, outcome.today) : plain;
  const { metAt } = outcome;
  if (metAt !== null) {
    return { ...terms, due, metAt, state: calendarDateOf(metAt) > due.on ? 'met-late' : 'met' };
  }
  return { ...terms, due, metAt: null, state: outcome.excused ? 'excused' : 'open' };
}

function extend(
  due: Due,
  calendar: WorkingCalendar,
  pause: Pause,
  today: CalendarDate | undefined,
): Due {
  const from = calendarDateOf(pause.from);
  const until = pause.until === null ? (today ?? from) : calendarDateOf(pause.until);
  const days = Math.min(pause.limitDays, countWorkingDays(calendar, from, until));
  if (days === 0) return due;
  const on = shiftWorkingDays(calendar, due.on, days);
  return {
    on,
    provisional: due.provisional || !isPublished(calendar, on),
    reason: {
      zh: `${due.reason.zh}${pause.why.zh}，中止 ${days} 个工作日，顺延到 ${dateWords(on).zh}。`,
      en: `${due.reason.en} ${pause.why.en}: the clock stood still for ${days} working day${days === 1 ? '' : 's'}, to ${dateWords(on).en}.`,
    },
  };
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
