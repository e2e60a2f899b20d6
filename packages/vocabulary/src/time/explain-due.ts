import type { Words } from '../words.ts';
import { addCalendarDays, addWorkingDays } from './add-working-days.ts';
import { addDays, type CalendarDate, yearOf } from './calendar-date.ts';
import { type DueDate, isWeekend, type WorkingCalendar } from './working-calendar.ts';

/** 期限: a number of days and how they are counted. */
export interface DayLimit {
  readonly days: number;
  readonly unit: 'working-days' | 'calendar-days';
}

/** What set the period running: when, and in a word, e.g. `{ zh: '送达', en: 'Delivered' }`. */
export interface StartingEvent {
  readonly on: CalendarDate;
  readonly words: Words;
}

/** A due date with its 为什么: the days it met on the way, and the sentence that says so. */
export interface ExplainedDueDate extends DueDate {
  readonly reason: Words;
  /** Public holidays (法定节假日) met, weekends not listed. */
  readonly holidays: readonly CalendarDate[];
  /** Make-up working days (调休上班日) met: a Saturday or Sunday that counts. */
  readonly makeUpDays: readonly CalendarDate[];
}

/** `addWorkingDays` or `addCalendarDays` by the limit's unit. */
export function dueDateOf(calendar: WorkingCalendar, from: CalendarDate, limit: DayLimit): DueDate {
  return limit.unit === 'working-days'
    ? addWorkingDays(calendar, from, limit.days)
    : addCalendarDays(calendar, from, limit.days);
}

/** The due date of a limit with the reason for it: “11月9日送达，次日起算5个工作日，跳过周末”. */
export function explainDue(
  calendar: WorkingCalendar,
  event: StartingEvent,
  limit: DayLimit,
): ExplainedDueDate {
  const due = dueDateOf(calendar, event.on, limit);
  const first =
    limit.unit === 'working-days' ? addDays(event.on, 1) : addDays(event.on, limit.days);
  const met = daysMet(calendar, limit.days === 0 ? event.on : first, due.on);
  const clauses = [
    opening(event, limit),
    ...(limit.unit === 'working-days' ? skipped(met) : rolledBecause(met)),
    ...madeUp(met),
    ...(due.provisional ? [notYetPublished(calendar, due.on)] : []),
  ];
  return {
    ...due,
    holidays: met.holidays,
    makeUpDays: met.makeUpDays,
    reason: {
      zh: clauses.map((clause) => clause.zh).join('，'),
      en: `${clauses.map((clause) => clause.en).join('; ')}.`,
    },
  };
}

interface DaysMet {
  readonly weekends: number;
  readonly holidays: readonly CalendarDate[];
  readonly makeUpDays: readonly CalendarDate[];
  /** Holidays met, in order, with their name where the calendar knows it. */
  readonly names: readonly Words[];
}

function daysMet(calendar: WorkingCalendar, from: CalendarDate, to: CalendarDate): DaysMet {
  const holidays: CalendarDate[] = [];
  const makeUpDays: CalendarDate[] = [];
  const names: Words[] = [];
  let weekends = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const name = calendar.findHolidayName?.(day);
    if (calendar.isWorkingDay(day)) {
      if (isWeekend(day)) makeUpDays.push(day);
    } else if (name !== undefined || !isWeekend(day)) {
      holidays.push(day);
      if (name !== undefined && !names.some((known) => known.zh === name.zh)) names.push(name);
    } else {
      weekends += 1;
    }
  }
  return { weekends, holidays, makeUpDays, names };
}

function opening(event: StartingEvent, limit: DayLimit): Words {
  const day = dayWords(event.on);
  const zh = `${day.zh}${event.words.zh}`;
  const en = `${event.words.en} on ${day.en}`;
  if (limit.days === 0) return { zh: `${zh}，应当即时办理`, en: `${en}; due at once` };
  return limit.unit === 'working-days'
    ? {
        zh: `${zh}，次日起算${limit.days}个工作日`,
        en: `${en}; ${plural(limit.days, 'working day')} counted from the next day`,
      }
    : {
        zh: `${zh}，次日起算${limit.days}日`,
        en: `${en}; ${plural(limit.days, 'calendar day')} counted from the next day`,
      };
}

function skipped(met: DaysMet): readonly Words[] {
  const holiday = met.holidays.length > 0 ? [holidayWords(met)] : [];
  const weekend = met.weekends > 0 ? [{ zh: '周末', en: 'weekends' }] : [];
  const all = [...weekend, ...holiday];
  if (all.length === 0) return [];
  return [
    {
      zh: `跳过${all.map((part) => part.zh).join('和')}`,
      en: `${all.map((part) => part.en).join(' and ')} skipped`,
    },
  ];
}

function rolledBecause(met: DaysMet): readonly Words[] {
  if (met.holidays.length === 0 && met.weekends === 0) return [];
  const because = met.holidays.length > 0 ? holidayWords(met) : { zh: '周末', en: 'a weekend' };
  return [
    {
      zh: `期满日逢${because.zh}，顺延至下一个工作日`,
      en: `the last day falls on ${because.en}, so the period ends on the next working day`,
    },
  ];
}

function holidayWords(met: DaysMet): Words {
  const names: Words =
    met.names.length === 0
      ? { zh: '法定节假日', en: 'the public holiday' }
      : {
          zh: `${met.names.map((name) => name.zh).join('、')}假期`,
          en: `the ${met.names.map((name) => name.en).join(' and ')} holiday`,
        };
  const days = spanWords(met.holidays);
  return { zh: `${names.zh}（${days.zh}）`, en: `${names.en} (${days.en})` };
}

function madeUp(met: DaysMet): readonly Words[] {
  if (met.makeUpDays.length === 0) return [];
  const days = met.makeUpDays.map(dayWords);
  const be = days.length === 1 ? 'is a make-up working day' : 'are make-up working days';
  return [
    {
      zh: `${days.map((day) => day.zh).join('、')}调休上班，计入`,
      en: `${days.map((day) => day.en).join(' and ')} ${be} and counted`,
    },
  ];
}

function notYetPublished(calendar: WorkingCalendar, due: CalendarDate): Words {
  const year = yearOf(due);
  const assumed = {
    zh: '暂按周一至周五计，公布后重算',
    en: 'Monday to Friday are assumed and the date will be computed again',
  };
  return year > calendar.publishedThrough
    ? {
        zh: `${year}年放假安排尚未公布，${assumed.zh}`,
        en: `the holiday notice for ${year} is not yet published, so ${assumed.en}`,
      }
    : {
        zh: `没有${calendar.publishedFrom}年以前的放假安排，按周一至周五计`,
        en: `no holiday notice before ${calendar.publishedFrom} is at hand, so Monday to Friday are assumed`,
      };
}

/** `10月1日至8日` and `1 to 8 October`. */
function spanWords(days: readonly CalendarDate[]): Words {
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return { zh: '', en: '' };
  const from = dayWords(first);
  const to = dayWords(last);
  if (first === last) return from;
  return first.slice(0, 7) === last.slice(0, 7)
    ? { zh: `${from.zh}至${Number(last.slice(8))}日`, en: `${Number(first.slice(8))} to ${to.en}` }
    : { zh: `${from.zh}至${to.zh}`, en: `${from.en} to ${to.en}` };
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `11月9日` and `9 November`. */
export function dayWords(date: CalendarDate): Words {
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  return { zh: `${month}月${day}日`, en: `${day} ${monthNames[month - 1]}` };
}

/** With the year, as it stands in a sentence: `2026年11月9日` and `9 November 2026`. */
export function dateWords(date: CalendarDate): Words {
  const day = dayWords(date);
  const year = date.slice(0, 4);
  return { zh: `${year}年${day.zh}`, en: `${day.en} ${year}` };
}

function plural(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
