import { describe, expect, test } from 'vitest';
import { portalDate, portalMoment, portalTime } from './portal-date.ts';

describe('portalDate 日期', () => {
  test('writes the day as it is said, and the year only when it is another', () => {
    expect(portalDate('2026-11-16', 'zh', '2026-11-23')).toBe('11月16日');
    expect(portalDate('2026-11-16', 'en', '2026-11-23')).toBe('16 November');
    expect(portalDate('2027-01-04', 'zh', '2026-11-23')).toBe('2027年1月4日');
    expect(portalDate('2027-01-04', 'en', '2026-11-23')).toBe('4 January 2027');
  });

  test('an instant falls on its day and hour in Shanghai', () => {
    expect(portalDate('2026-11-08T17:07:00.000Z', 'zh', '2026-11-23')).toBe('11月9日');
    expect(portalTime('2026-11-08T17:07:00.000Z')).toBe('01:07');
    expect(portalMoment('2026-11-08T13:07:00.000Z', 'zh', '2026-11-23')).toBe('11月8日 21:07');
    expect(portalMoment('2026-11-08', 'en', '2026-11-23')).toBe('8 November');
  });
});
