import { instantOf } from '@zhulian/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInstant } from './check-envelope-fields.ts';

describe('isInstant 时刻的写法', () => {
  test('every moment from the year 0 to 9999 that the clock can name is one', () => {
    const moment = fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 });
    fc.assert(fc.property(moment, (epochMs) => isInstant(instantOf(epochMs))));
  });

  test('a text is one exactly when the calendar writes the same moment the same way', () => {
    const two = fc.integer({ min: 0, max: 99 }).map((number) => `${number}`.padStart(2, '0'));
    const year = fc.constantFrom('0000', '1900', '2000', '2023', '2024', '2100');
    const parts = fc.tuple(year, two, two, two, two, two);
    const isOfCalendar = (text: string): boolean => {
      const epochMs = Date.parse(text);
      return !Number.isNaN(epochMs) && instantOf(epochMs) === text;
    };
    fc.assert(
      fc.property(parts, ([years, months, days, hours, minutes, seconds]) => {
        const text = `${years}-${months}-${days}T${hours}:${minutes}:${seconds}.000Z`;
        return isInstant(text) === isOfCalendar(text);
      }),
      { numRuns: 20_000 },
    );
    for (const day of ['2023-02-29', '2024-02-29', '2100-02-29', '2000-02-29', '2026-06-31']) {
      const text = `${day}T23:59:59.999Z`;
      expect(isInstant(text), text).toBe(isOfCalendar(text));
    }
  });
});
