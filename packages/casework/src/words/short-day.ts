import type { CalendarDate } from '@zhulian/vocabulary';

/** A date as it stands under a pearl: 11-24. */
export function shortDay(date: CalendarDate): string {
  return date.slice(5);
}
