import type { OpenedBetween } from '@zhulian/store';
import { type CalendarDate, type Instant, instantOf } from '@zhulian/vocabulary';

/** A month of Shanghai's days, `2026-11`, or `all`. */
export interface Period extends OpenedBetween {
  readonly name: string;
}

/** The period asked for; what is no month is the month of `today`. */
export function periodOf(asked: string | undefined, today: CalendarDate): Period {
  if (asked === 'all') {
    return { name: 'all', from: startOf('2000-01'), until: startOf('2200-01') };
  }
  const isMonth = /^20\d\d-(0[1-9]|1[0-2])$/.test(asked ?? '');
  const name = isMonth && asked !== undefined ? asked : today.slice(0, 7);
  return { name, from: startOf(name), until: startOf(monthAfter(name, 1)) };
}

/** The same with the month before it: a co-check delivered on the first may have been asked on the last. */
export function withMonthBefore(period: Period): OpenedBetween {
  return period.name === 'all'
    ? period
    : { from: startOf(monthAfter(period.name, -1)), until: period.until };
}

/** 00:00 in Asia/Shanghai of this day: until when both sides count, so that on one day they get the same digits. */
export function startOfDay(day: CalendarDate): Instant {
  return instantOf(Date.parse(`${day}T00:00:00+08:00`));
}

function startOf(month: string): Instant {
  return instantOf(Date.parse(`${month}-01T00:00:00+08:00`));
}

function monthAfter(month: string, by: number): string {
  const [year = 2000, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}
