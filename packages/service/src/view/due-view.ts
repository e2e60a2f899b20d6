import { lateByWorkingDays, type Obligation, owedState, owedStateWords } from '@zhulian/casework';
import type { OwedView, ReasonedDate } from '@zhulian/contract';
import type { CalendarDate, WorkingCalendar } from '@zhulian/vocabulary';

/** A due date with its 为什么, as every page shows it. */
export function dueView(obligation: Obligation | undefined): ReasonedDate | null {
  return obligation ? { ...obligation.due } : null;
}

/** 逾期工作日数; 0 when there is nothing to be late with. */
export function latenessOf(
  obligation: Obligation | undefined,
  calendar: WorkingCalendar,
  today: CalendarDate,
): number {
  return obligation ? lateByWorkingDays(obligation, calendar, today) : 0;
}

/** 履责状态 with its words: only `overdue` is late, and 逾期办结 is neither overdue nor in time. */
export function owedView(
  obligation: Pick<Obligation, 'state' | 'due'>,
  today: CalendarDate,
): OwedView {
  const state = owedState(obligation, today);
  return { state, words: owedStateWords[state] };
}
