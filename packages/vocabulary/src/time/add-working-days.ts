import { addDays, type CalendarDate } from './calendar-date.ts';
import {
  type DueDate,
  firstWorkingDayFrom,
  isPublished,
  type WorkingCalendar,
} from './working-calendar.ts';

/**
 * The last day of a period of working days (工作日). The day of the event is not counted
 * (民法典 art. 201); zero days (即时) means the same day, or the next working day after a rest day.
 */
export function addWorkingDays(
  calendar: WorkingCalendar,
  from: CalendarDate,
  days: number,
): DueDate {
  assertDays(days);
  if (days === 0) return rolled(calendar, from);
  let on = from;
  let provisional = false;
  for (let counted = 0; counted < days; ) {
    on = addDays(on, 1);
    if (!isPublished(calendar, on)) provisional = true;
    if (calendar.isWorkingDay(on)) counted += 1;
  }
  return { on, provisional };
}

/**
 * The last day of a period of calendar days (自然日). A period ending on a rest day ends on the next
 * working day (民法典 art. 203); only that last day can make it provisional.
 */
export function addCalendarDays(
  calendar: WorkingCalendar,
  from: CalendarDate,
  days: number,
): DueDate {
  assertDays(days);
  return rolled(calendar, addDays(from, days));
}

/** Working days after `from` up to and including `to`; 0 when `to` is not after `from`. */
export function countWorkingDays(
  calendar: WorkingCalendar,
  from: CalendarDate,
  to: CalendarDate,
): number {
  let counted = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day)) counted += 1;
  }
  return counted;
}

/** 逾期工作日: how many working days have passed since the due date, seen on `on`; 0 while it is not late. */
export function workingDaysLate(
  calendar: WorkingCalendar,
  dueOn: CalendarDate,
  on: CalendarDate,
): number {
  return countWorkingDays(calendar, dueOn, on);
}

function rolled(calendar: WorkingCalendar, date: CalendarDate): DueDate {
  const on = firstWorkingDayFrom(calendar, date);
  return { on, provisional: !isPublished(calendar, date) || !isPublished(calendar, on) };
}

function assertDays(days: number): void {
  if (!Number.isInteger(days) || days < 0) {
    throw new RangeError(`a period of ${days} days is not a whole number of days from zero up`);
  }
}
