import {
  type CalendarDate,
  isWeekend,
  type Words,
  type WorkingCalendar,
} from '@zhulian/vocabulary';
import days from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

/**
 * A year counts as published when its National Day is arranged: late December and early January may
 * stand in the notice of the year beside, so a few days alone prove nothing.
 */
const publishedYears = Object.entries(days.holidays)
  .filter(([, notice]) => notice.includes('国庆节'))
  .map(([date]) => Number(date.slice(0, 4)));

/**
 * 工作日历 by the yearly notices 国务院办公厅关于部分节假日安排的通知, from the package `chinese-days`.
 * Its every day from 2007 to 2026 was compared with the notices collected in `NateScarlet/holiday-cn`.
 */
export const stateCouncilCalendar: WorkingCalendar = {
  publishedFrom: Math.min(...publishedYears),
  publishedThrough: Math.max(...publishedYears),
  isWorkingDay,
  findHolidayName,
};

function isWorkingDay(date: CalendarDate): boolean {
  if (Object.hasOwn(days.holidays, date)) return false;
  return !isWeekend(date) || Object.hasOwn(days.workdays, date);
}

function findHolidayName(date: CalendarDate): Words | undefined {
  const [en, zh] = days.holidays[date]?.split(',') ?? [];
  return en === undefined || zh === undefined ? undefined : { zh, en };
}
