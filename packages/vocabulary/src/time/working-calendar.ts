import type { Words } from '../words.ts';
import { addDays, type CalendarDate, weekdayOf, yearOf } from './calendar-date.ts';

/**
 * 工作日历: which days the offices work, following the State Council's yearly notice on holidays
 * (国务院办公厅关于部分节假日安排的通知), make-up working days included.
 */
export interface WorkingCalendar {
  /** First and last year with a published notice. Outside them Monday to Friday are assumed working. */
  readonly publishedFrom: number;
  readonly publishedThrough: number;
  /** Name of this edition where the years alone do not tell it: a corrected notice is another edition. */
  readonly version?: string;
  isWorkingDay(date: CalendarDate): boolean;
  /** Name of the public holiday (法定节假日) on whose account the day is free, where the calendar knows it. */
  findHolidayName?(date: CalendarDate): Words | undefined;
}

/** A computed date; `provisional` (待定) while it rests on a year whose notice is not published. */
export interface DueDate {
  readonly on: CalendarDate;
  readonly provisional: boolean;
}

export function isWeekend(date: CalendarDate): boolean {
  const weekday = weekdayOf(date);
  return weekday === 0 || weekday === 6;
}

/** True when the notice for the year of `date` is published. */
export function isPublished(calendar: WorkingCalendar, date: CalendarDate): boolean {
  const year = yearOf(date);
  return year >= calendar.publishedFrom && year <= calendar.publishedThrough;
}

/** `date` itself, or the first working day after it. */
export function firstWorkingDayFrom(calendar: WorkingCalendar, date: CalendarDate): CalendarDate {
  let day = date;
  while (!calendar.isWorkingDay(day)) day = addDays(day, 1);
  return day;
}
