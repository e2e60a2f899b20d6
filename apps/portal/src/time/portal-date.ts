import {
  type CalendarDate,
  calendarDateOf,
  type Instant,
  type Language,
} from '@zhulian/vocabulary';

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

/** The day of a date or an instant, in Asia/Shanghai. */
export function dayOf(at: string): CalendarDate {
  return at.length === 10 ? (at as CalendarDate) : calendarDateOf(at as Instant);
}

/** 11月16日 / 16 November, with the year when it is not this year's. */
export function portalDate(at: string, language: Language, today: string): string {
  if (at === '') return '';
  const [year = '', month = '', day = ''] = dayOf(at).split('-');
  const isOtherYear = year !== today.slice(0, 4);
  if (language === 'zh') {
    return `${isOtherYear ? `${year}年` : ''}${Number(month)}月${Number(day)}日`;
  }
  return `${Number(day)} ${monthNames[Number(month) - 1] ?? month}${isOtherYear ? ` ${year}` : ''}`;
}

/** 21:07 in Asia/Shanghai, whatever zone the reader's machine is in. */
export function portalTime(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11, 16);
}

/** 11月16日 21:07 / 16 November, 21:07; a date without a time stays a date. */
export function portalMoment(at: string, language: Language, today: string): string {
  const date = portalDate(at, language, today);
  if (at.length === 10) return date;
  return language === 'zh' ? `${date} ${portalTime(at)}` : `${date}, ${portalTime(at)}`;
}
