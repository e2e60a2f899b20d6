import type { CalendarDate, Words } from '@zhulian/vocabulary';

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

/** A date as it stands in a sentence: 2026年11月24日, 24 November 2026. */
export function dateWords(date: CalendarDate): Words {
  const [year = '', month = '', day = ''] = date.split('-');
  return {
    zh: `${year}年${Number(month)}月${Number(day)}日`,
    en: `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`,
  };
}

/** A date as it stands under a pearl: 11-24. */
export function shortDay(date: CalendarDate): string {
  return date.slice(5);
}
