import type { CalendarDate } from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import { caseNumber, isCaseNumber } from './case-number.ts';

describe('caseNumber 办件编号', () => {
  test('says province, day and serial', () => {
    const number = caseNumber({ province: '44', on: '2026-11-08' as CalendarDate, serial: 31 });
    expect(number).toBe('44-2026-1108-0031');
    expect(isCaseNumber(number)).toBe(true);
  });

  test('grows past 9999 in a day without colliding', () => {
    const on = '2026-11-08' as CalendarDate;
    expect(caseNumber({ province: '44', on, serial: 12_345 })).toBe('44-2026-1108-12345');
  });
});
