import type { Subject } from '../log/case-log.ts';

/** Fifteen digits in a row, or eighteen places: a citizen number, old or new, with or without its last X. */
const numberLike = /\d{14}[\dXx]/;

/**
 * 指名道姓: true when a text that travels beyond the two offices names somebody of the matter. What registrars and the hub must keep holds
 * offices, dates and reasons, and nobody's name or number.
 */
export function namesPerson(text: string, subjects: readonly Pick<Subject, 'name'>[]): boolean {
  const bare = text.normalize('NFC').replaceAll(/[\s·•.\-_*]/g, '');
  if (numberLike.test(bare)) return true;
  return subjects.some(({ name }) => {
    const named = name.normalize('NFC').replaceAll(/[\s·•.\-_*]/g, '');
    return named.length > 1 && bare.includes(named);
  });
}
