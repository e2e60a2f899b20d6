import type { Instant } from './instant.ts';
import { epochMsOf } from './instant.ts';

declare const brand: unique symbol;

/** 日期 in Asia/Shanghai, `2026-11-23` (GB/T 7408.1-2023). Text order is date order. */
export type CalendarDate = string & { readonly [brand]: 'CalendarDate' };

const shanghaiOffsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** The day in Asia/Shanghai on which the instant falls. China has had one zone without summer time since 1992. */
export function calendarDateOf(instant: Instant): CalendarDate {
  return new Date(epochMsOf(instant) + shanghaiOffsetMs).toISOString().slice(0, 10) as CalendarDate;
}

/** The date `days` after `date`; negative counts backwards. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs)
    .toISOString()
    .slice(0, 10) as CalendarDate;
}

/** Negative, zero or positive as `a` lies before, on or after `b`: for sorting. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** 自然日 from `from` to `to`; the day of the event is not counted. Negative when `to` lies before `from`. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs;
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

/** 星期: 0 is Sunday, 6 is Saturday. */
export function weekdayOf(date: CalendarDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
