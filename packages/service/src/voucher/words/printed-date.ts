import { calendarDateOf, type Instant } from '@zhulian/vocabulary';

/** 2026年11月24日. */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

const months = [
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
];

/** 24 November 2026. */
export function englishDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}

/** The day of a date or an instant, `11-24`. */
export function shortDate(moment: string): string {
  return (moment.length > 10 ? calendarDateOf(moment as Instant) : moment).slice(5);
}
