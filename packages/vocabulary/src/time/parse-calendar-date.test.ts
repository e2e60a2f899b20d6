import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  type CalendarDate,
  compareDates,
  daysBetween,
  weekdayOf,
} from './calendar-date.ts';
import { parseCalendarDate } from './parse-calendar-date.ts';

describe('parseCalendarDate 日期', () => {
  test.each([
    ['2026-11-23', '2026-11-23'],
    [' 20261123 ', '2026-11-23'],
    ['1988-02-29', '1988-02-29'],
  ])('reads %j', (text, date) => {
    expect(parseCalendarDate(text)).toEqual({ ok: true, value: date });
  });

  test.each(['1990-02-29', '2026-02-30', '2026-13-01', '2026-00-10', '20260431'])(
    'knows that %s never was',
    (text) => {
      expect(parseCalendarDate(text)).toEqual({
        ok: false,
        refusal: { code: 'calendar-date.impossible' },
      });
    },
  );

  test.each(['', '2026-1-1', '2026-1123', '23/11/2026', '2026-11-23T00:00'])(
    'refuses %j as malformed',
    (text) => {
      expect(parseCalendarDate(text)).toEqual({
        ok: false,
        refusal: { code: 'calendar-date.malformed' },
      });
    },
  );

  test('keeps order, distance and weekday as days are added', () => {
    const day = fc.integer({ min: 0, max: 60_000 });
    const start = '1900-01-01' as CalendarDate;
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [first, second] = [addDays(start, a), addDays(start, b)];
        expect(parseCalendarDate(first)).toEqual({ ok: true, value: first });
        expect(Math.sign(compareDates(first, second))).toBe(Math.sign(a - b));
        expect(daysBetween(first, second)).toBe(b - a);
        expect(weekdayOf(first)).toBe((weekdayOf(start) + a) % 7);
      }),
    );
  });
});
