import { shortDate } from '@zhulian/design';
import { addDays, type CalendarDate, calendarDateOf, type Instant } from '@zhulian/vocabulary';

const shanghaiOffsetMs = 8 * 3_600_000;

/** 11-20 08:00 in Asia/Shanghai, with the year when it is not this year's. A bare date stays a date. */
export function shortMoment(at: string, today: string): string {
  if (at.length === 10) return shortDate(at, today);
  const time = new Date(Date.parse(at) + shanghaiOffsetMs).toISOString().slice(11, 16);
  return `${shortDate(at, today)} ${time}`;
}

/** 2026-11-23 16:20 in Asia/Shanghai. */
export function longMoment(at: string): string {
  return new Date(Date.parse(at) + shanghaiOffsetMs).toISOString().slice(0, 16).replace('T', ' ');
}

/** Today in Asia/Shanghai, by the node's clock and never by this computer's. */
export function todayOf(now: string): CalendarDate {
  return calendarDateOf(now as Instant);
}

export type Urgency = 'late' | 'today' | 'soon' | 'later';

/** How near a due date is; with what the node says about lateness before what the calendar says. */
export function urgencyOf(dueOn: string, lateByWorkingDays: number, today: string): Urgency {
  if (lateByWorkingDays > 0 || dueOn < today) return 'late';
  if (dueOn === today) return 'today';
  return dueOn <= addDays(today as CalendarDate, 1) ? 'soon' : 'later';
}

/** The moment after which a due date has passed: midnight in Shanghai. */
export function endOfDay(date: string): string {
  return `${date}T16:00:00.000Z`;
}
