import { addDays, type CalendarDate } from '@zhulian/vocabulary';

/** 工作日历: the State Council's holiday notice of each year, make-up working days included. Handed in, never read. */
export interface WorkingCalendar {
  readonly version: string;
  /** Last day of the last year whose notice has been published; dates after it are provisional. */
  readonly publishedThrough: CalendarDate;
  isWorkingDay(date: CalendarDate): boolean;
}

/** The first working day on or after `date` (民法典 art. 203: a period that ends on a rest day ends on the next working day). */
export function nextWorkingDay(calendar: WorkingCalendar, date: CalendarDate): CalendarDate {
  let day = date;
  while (!calendar.isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** The working day that lies `days` working days after `date`, or before it when `days` is negative; `date` is not counted. */
export function shiftWorkingDays(
  calendar: WorkingCalendar,
  date: CalendarDate,
  days: number,
): CalendarDate {
  const step = days < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(days); left > 0; ) {
    day = addDays(day, step);
    if (calendar.isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not after `from`. */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: CalendarDate,
  to: CalendarDate,
): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day)) count += 1;
  }
  return count;
}
