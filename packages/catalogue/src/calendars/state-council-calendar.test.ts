import {
  addCalendarDays,
  addDays,
  addWorkingDays,
  type CalendarDate,
  explainDue,
  isWeekend,
} from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import { stateCouncilCalendar } from './state-council-calendar.ts';

const calendar = stateCouncilCalendar;
const day = (text: string): CalendarDate => text as CalendarDate;

interface NoticeSample {
  /** Where the notice of the year stands on www.gov.cn/zhengce/zhengceku. */
  readonly notice: string;
  readonly work: readonly string[];
  readonly rest: readonly string[];
}

/** Days typed from the notices: make-up weekends that work, and weekdays that rest. */
const samples: readonly NoticeSample[] = [
  {
    notice: '2008-03/28/content_1761',
    work: ['2007-02-17', '2007-12-29'],
    rest: ['2007-05-07', '2007-10-05', '2007-12-31'],
  },
  { notice: '2008-03/28/content_1645', work: ['2008-05-04'], rest: ['2008-04-04', '2008-09-15'] },
  { notice: '2008-12/10/content_1572', work: ['2009-05-31'], rest: ['2009-01-02', '2009-10-08'] },
  {
    notice: '2009-12/08/content_1476',
    work: ['2010-02-20', '2010-02-21', '2010-09-25', '2010-09-26', '2010-10-09'],
    rest: ['2010-01-01', '2010-02-19', '2010-06-16', '2010-09-24', '2010-10-07'],
  },
  {
    notice: '2010-12/10/content_1423',
    work: ['2011-01-30', '2011-02-12', '2011-04-02', '2011-10-08'],
    rest: ['2011-01-03', '2011-02-08'],
  },
  { notice: '2011-12/06/content_1411', work: ['2012-03-31'], rest: ['2012-04-02', '2012-10-05'] },
  { notice: '2012-12/10/content_1353', work: ['2013-01-05'], rest: ['2013-06-11', '2013-09-20'] },
  { notice: '2014-01/02/content_1194', work: ['2014-05-04'], rest: ['2014-05-02'] },
  { notice: '2015-05/13/content_9742', work: ['2015-09-06'], rest: ['2015-09-03', '2015-09-04'] },
  { notice: '2015-12/10/content_10394', work: ['2016-06-12'], rest: ['2016-06-10'] },
  { notice: '2016-12/01/content_5141603', work: ['2017-01-22'], rest: ['2017-10-06'] },
  { notice: '2017-11/30/content_5243579', work: ['2018-02-24'], rest: ['2018-12-31'] },
  { notice: '2019-03/22/content_5375877', work: ['2019-05-05'], rest: ['2019-05-03'] },
  { notice: '2020-01/27/content_5472352', work: ['2020-02-03'], rest: ['2020-01-31'] },
  { notice: '2020-11/25/content_5564127', work: ['2021-02-20'], rest: ['2021-09-21'] },
  { notice: '2021-10/25/content_5644835', work: ['2022-01-30'], rest: ['2022-05-04'] },
  { notice: '2022-12/08/content_5730844', work: ['2023-06-25'], rest: ['2023-06-23'] },
  { notice: '202310/content_6911528', work: ['2024-02-18'], rest: ['2024-02-16'] },
  { notice: '202411/content_6986383', work: ['2025-01-26'], rest: ['2025-02-04'] },
  {
    notice: '202511/content_7047091',
    work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    rest: ['2026-01-02', '2026-02-20', '2026-02-23', '2026-05-05', '2026-09-25', '2026-10-07'],
  },
];

describe('stateCouncilCalendar 国务院节假日安排', () => {
  test('is published from 2004 through 2026', () => {
    expect([calendar.publishedFrom, calendar.publishedThrough]).toEqual([2004, 2026]);
  });

  test.each(samples)('works and rests as notice $notice says', ({ work, rest }) => {
    expect(work.filter((each) => !calendar.isWorkingDay(day(each)))).toEqual([]);
    expect(rest.filter((each) => calendar.isWorkingDay(day(each)))).toEqual([]);
    expect(work.every((each) => isWeekend(day(each)) || each === '2020-02-03')).toBe(true);
    expect(rest.some((each) => isWeekend(day(each)))).toBe(false);
  });

  test.each([
    [2007, 249],
    [2010, 250],
    [2015, 249],
    [2020, 249],
    [2026, 248],
  ])('has in the year %i as many working days as the notice leaves: %i', (year, count) => {
    let working = 0;
    for (let on = day(`${year}-01-01`); on <= day(`${year}-12-31`); on = addDays(on, 1)) {
      if (calendar.isWorkingDay(on)) working += 1;
    }
    expect(working).toBe(count);
  });

  test('assumes Monday to Friday while the notice of a year is not published', () => {
    expect(calendar.isWorkingDay(day('2027-01-01'))).toBe(true);
    expect(calendar.isWorkingDay(day('2027-01-02'))).toBe(false);
  });

  test('names the holiday', () => {
    expect(calendar.findHolidayName?.(day('2026-10-01'))).toEqual({
      zh: '国庆节',
      en: 'National Day',
    });
    expect(calendar.findHolidayName?.(day('2026-10-10'))).toBeUndefined();
  });
});

describe('addWorkingDays 工作日期限', () => {
  test.each([
    ['2010-09-30', 7, '2010-10-15'],
    ['2010-09-30', 15, '2010-10-27'],
    ['2010-02-10', 7, '2010-02-24'],
    ['2010-02-10', 15, '2010-03-08'],
    ['2011-01-28', 7, '2011-02-12'],
    ['2011-01-28', 15, '2011-02-23'],
    ['2026-02-12', 7, '2026-02-28'],
    ['2026-02-12', 15, '2026-03-11'],
    ['2026-09-18', 7, '2026-09-29'],
    ['2026-09-24', 5, '2026-10-09'],
  ])('counts from %s: %i working days end on %s', (from, days, on) => {
    expect(addWorkingDays(calendar, day(from), days)).toEqual({ on, provisional: false });
  });

  test('marks a date that rests on an unpublished year as provisional', () => {
    expect(addWorkingDays(calendar, day('2026-12-28'), 7)).toEqual({
      on: '2027-01-06',
      provisional: true,
    });
    expect(addWorkingDays(calendar, day('2026-12-28'), 3)).toEqual({
      on: '2026-12-31',
      provisional: false,
    });
  });
});

describe('addCalendarDays 自然日期限', () => {
  test.each([
    ['2026-09-03', '2026-10-08'],
    ['2010-09-01', '2010-10-08'],
  ])('30 calendar days from %s end on a rest day and roll to %s', (from, on) => {
    expect(addCalendarDays(calendar, day(from), 30)).toEqual({ on, provisional: false });
  });
});

describe('explainDue 为什么是这一天', () => {
  test('names holiday, weekend and make-up day of a period over National Day 2010', () => {
    const due = explainDue(
      calendar,
      { on: day('2010-09-30'), words: { zh: '送达', en: 'Delivered' } },
      { days: 7, unit: 'working-days' },
    );
    expect(due).toMatchObject({ on: '2010-10-15', makeUpDays: ['2010-10-09'] });
    expect(due.holidays).toHaveLength(7);
    expect(due.reason).toEqual({
      zh: '9月30日送达，次日起算7个工作日，跳过周末和国庆节假期（10月1日至7日），10月9日调休上班，计入',
      en: 'Delivered on 30 September; 7 working days counted from the next day; weekends and the National Day holiday (1 to 7 October) skipped; 9 October is a make-up working day and counted.',
    });
  });
});
