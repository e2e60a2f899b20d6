import { addDays, type CalendarDate, type WorkingCalendar } from '@zhulian/vocabulary';

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
