import type { Language } from '@zhulian/vocabulary';
import { portalDate } from './portal-date.ts';

const written = /(?<!\d)(?:(\d{4})-)?(\d{2})-(\d{2})(?![\d-])/g;

/** Officials read 11-26, citizens 11月26日: dates inside a sentence of the node, said as people do. Numbers of matters stay. */
export function spokenDates(sentence: string, language: Language, today: string): string {
  return sentence.replace(written, (date, year: string | undefined, month, day, at: number) => {
    const before = sentence[at - 1] ?? '';
    const isDate =
      Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
    if (!isDate || /[-\w]/.test(before)) return date;
    return portalDate(`${year ?? today.slice(0, 4)}-${month}-${day}`, language, today);
  });
}
