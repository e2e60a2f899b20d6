import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addCalendarDays,
  addWorkingDays,
  countWorkingDays,
  workingDaysLate,
} from './add-working-days.ts';
import { addDays, type CalendarDate, daysBetween } from './calendar-date.ts';
import { explainDue } from './explain-due.ts';
import { isWeekend, type WorkingCalendar } from './working-calendar.ts';

const day = (text: string): CalendarDate => text as CalendarDate;

/** National Day 2026 as the notice arranges it; nothing else. */
const calendar: WorkingCalendar = {
  publishedFrom: 2026,
  publishedThrough: 2026,
  isWorkingDay: (date) =>
    date === '2026-09-20' ||
    date === '2026-10-10' ||
    (!isWeekend(date) && !(date >= '2026-10-01' && date <= '2026-10-07') && date !== '2026-09-25'),
};

const anyDay = fc.integer({ min: 0, max: 700 }).map((days) => addDays(day('2025-12-01'), days));
const anyLimit = fc.integer({ min: 0, max: 60 });

describe('addWorkingDays 工作日', () => {
  test('does not count the day of the event', () => {
    expect(addWorkingDays(calendar, day('2026-11-09'), 5).on).toBe('2026-11-16');
  });

  test('counts a make-up Saturday and passes over the holiday', () => {
    expect(addWorkingDays(calendar, day('2026-09-30'), 3).on).toBe('2026-10-10');
  });

  test('falls on the same day at once, or on the next working day', () => {
    expect(addWorkingDays(calendar, day('2026-11-09'), 0).on).toBe('2026-11-09');
    expect(addWorkingDays(calendar, day('2026-11-07'), 0).on).toBe('2026-11-09');
  });

  test('is provisional as soon as the period enters a year without a notice', () => {
    expect(addWorkingDays(calendar, day('2026-12-30'), 1).provisional).toBe(false);
    expect(addWorkingDays(calendar, day('2026-12-30'), 2).provisional).toBe(true);
    expect(addWorkingDays(calendar, day('2025-12-30'), 5).provisional).toBe(true);
  });

  test('never ends on a rest day, and a longer limit never ends earlier', () => {
    fc.assert(
      fc.property(anyDay, anyLimit, (from, days) => {
        const { on } = addWorkingDays(calendar, from, days);
        expect(calendar.isWorkingDay(on)).toBe(true);
        // From a rest day, at once and one working day are the same day.
        const longer = addWorkingDays(calendar, from, days + 1).on;
        expect(days === 0 ? longer >= on : longer > on).toBe(true);
        expect(addWorkingDays(calendar, addDays(from, 1), days).on >= on).toBe(true);
      }),
    );
  });

  test('is undone by counting', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const { on } = addWorkingDays(calendar, from, days);
        expect(countWorkingDays(calendar, from, on)).toBe(days);
        expect(workingDaysLate(calendar, on, on)).toBe(0);
      }),
    );
  });

  test('takes no part of a day and no negative limit', () => {
    expect(() => addWorkingDays(calendar, day('2026-11-09'), 0.5)).toThrow(RangeError);
    expect(() => addCalendarDays(calendar, day('2026-11-09'), -1)).toThrow(RangeError);
  });
});

describe('addCalendarDays 自然日', () => {
  test('rolls a rest day to the next working day', () => {
    expect(addCalendarDays(calendar, day('2026-09-03'), 30)).toEqual({
      on: '2026-10-08',
      provisional: false,
    });
  });

  test('rolls forward only, and by no more than the rest days require', () => {
    fc.assert(
      fc.property(anyDay, anyLimit, (from, days) => {
        const { on } = addCalendarDays(calendar, from, days);
        expect(daysBetween(from, on)).toBeGreaterThanOrEqual(days);
        expect(calendar.isWorkingDay(on)).toBe(true);
        expect(countWorkingDays(calendar, addDays(from, days - 1), on)).toBe(1);
      }),
    );
  });

  test('is provisional when its last day lies in a year without a notice', () => {
    expect(addCalendarDays(calendar, day('2026-12-01'), 31).provisional).toBe(true);
    expect(addCalendarDays(calendar, day('2025-12-31'), 30).provisional).toBe(false);
  });
});

describe('workingDaysLate 逾期', () => {
  test('counts working days after the due date', () => {
    expect(workingDaysLate(calendar, day('2026-09-30'), day('2026-10-09'))).toBe(2);
    expect(workingDaysLate(calendar, day('2026-09-30'), day('2026-10-05'))).toBe(0);
    expect(workingDaysLate(calendar, day('2026-09-30'), day('2026-09-01'))).toBe(0);
  });
});

describe('explainDue 为什么是这一天', () => {
  const delivered = { zh: '送达', en: 'Delivered' };
  const reasonOf = (from: string, days: number, unit: 'working-days' | 'calendar-days') =>
    explainDue(calendar, { on: day(from), words: delivered }, { days, unit }).reason;

  test('says the event, the count and what was skipped', () => {
    expect(reasonOf('2026-11-09', 5, 'working-days')).toEqual({
      zh: '11月9日送达，次日起算5个工作日，跳过周末',
      en: 'Delivered on 9 November; 5 working days counted from the next day; weekends skipped.',
    });
    expect(reasonOf('2026-11-09', 1, 'working-days')).toEqual({
      zh: '11月9日送达，次日起算1个工作日',
      en: 'Delivered on 9 November; 1 working day counted from the next day.',
    });
  });

  test('names holidays and make-up days met', () => {
    expect(reasonOf('2026-09-30', 3, 'working-days').zh).toBe(
      '9月30日送达，次日起算3个工作日，跳过周末和法定节假日（10月1日至7日），10月10日调休上班，计入',
    );
  });

  test('says that the last day was a rest day', () => {
    expect(reasonOf('2026-09-03', 30, 'calendar-days').zh).toBe(
      '9月3日送达，次日起算30日，期满日逢法定节假日（10月5日至7日），顺延至下一个工作日',
    );
    expect(reasonOf('2026-11-09', 7, 'calendar-days').zh).toBe('11月9日送达，次日起算7日');
  });

  test('says that the date is provisional, and why', () => {
    expect(reasonOf('2026-12-28', 7, 'working-days')).toEqual({
      zh: '12月28日送达，次日起算7个工作日，跳过周末，2027年放假安排尚未公布，暂按周一至周五计，公布后重算',
      en: 'Delivered on 28 December; 7 working days counted from the next day; weekends skipped; the holiday notice for 2027 is not yet published, so Monday to Friday are assumed and the date will be computed again.',
    });
  });

  test('says at once for a limit of no days', () => {
    expect(reasonOf('2026-11-09', 0, 'working-days').zh).toBe('11月9日送达，应当即时办理');
  });
});
