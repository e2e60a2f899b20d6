import { granted, type Result, refused } from '../result.ts';
import type { CalendarDate } from './calendar-date.ts';

export type CalendarDateRefusal =
  | { readonly code: 'calendar-date.malformed' }
  /** Shaped like a date, but no calendar has it: 1990-02-29. */
  | { readonly code: 'calendar-date.impossible' };

/** Reads `2026-11-23`, or the eight digits `20261123` of older national forms. */
export function parseCalendarDate(text: string): Result<CalendarDate, CalendarDateRefusal> {
  const parts = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text.trim());
  if (parts === null || (text.trim().length !== 10 && text.trim().length !== 8)) {
    return refused({ code: 'calendar-date.malformed' });
  }
  const date = `${parts[1]}-${parts[2]}-${parts[3]}`;
  if (!isRealDate(date)) return refused({ code: 'calendar-date.impossible' });
  return granted(date as CalendarDate);
}

/** The engine rolls 29 February 1990 over to 1 March; a real date reads back as itself. */
function isRealDate(date: string): boolean {
  const epochMs = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(epochMs) && new Date(epochMs).toISOString().startsWith(date);
}
