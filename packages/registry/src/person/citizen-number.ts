import {
  type CalendarDate,
  checkCharacterOf,
  isPlaceholderNumber,
  parseCalendarDate,
} from '@zhulian/vocabulary';
import type { IdentifierFlag } from './identifier.ts';
import type { SexCode } from './person.ts';

/**
 * The form in which two numbers are compared: 18 characters, 15 digits upgraded with 19 and their check character.
 * A wrong check digit stays wrong. Undefined for placeholders and anything that is not in the form of a number.
 */
export function comparableNumberOf(number: string): string | undefined {
  const text = number.normalize('NFKC').trim().toUpperCase();
  if (isPlaceholderNumber(text)) return undefined;
  if (/^\d{17}[\dX]$/.test(text)) return text;
  if (!/^\d{15}$/.test(text)) return undefined;
  // Serials 996 to 999 were kept for people born in the 19th century.
  const century = /99[6-9]$/.test(text) ? '18' : '19';
  const first17 = text.slice(0, 6) + century + text.slice(6);
  return first17 + checkCharacterOf(first17);
}

/** Whether the check character of an 18-character comparable number fits. */
export function isCheckDigitRight(comparable: string): boolean {
  return checkCharacterOf(comparable) === comparable.charAt(17);
}

/** Birth date inside a comparable number; undefined when that day does not exist. */
export function birthDateIn(comparable: string): CalendarDate | undefined {
  const date = `${comparable.slice(6, 10)}-${comparable.slice(10, 12)}-${comparable.slice(12, 14)}`;
  const outcome = parseCalendarDate(date);
  return outcome.ok ? outcome.value : undefined;
}

/** Sex by the parity of the serial: odd male, even female. */
export function sexIn(comparable: string): '1' | '2' {
  return comparable.charCodeAt(16) % 2 === 1 ? '1' : '2';
}

/** Marks a citizen number beside what the person declared. Marking never changes it and never refuses it. */
export function flagsOfNumber(
  number: string,
  declared: {
    readonly sex: SexCode;
    readonly birthDate: CalendarDate | null;
    readonly isDeadDivision: (sixDigits: string) => boolean;
  },
): readonly IdentifierFlag[] {
  if (isPlaceholderNumber(number)) return ['placeholder'];
  const comparable = comparableNumberOf(number);
  if (comparable === undefined) return ['malformed'];

  const flags: IdentifierFlag[] = [];
  if (number.trim().length === 15) flags.push('fifteen-digits');
  if (!isCheckDigitRight(comparable)) flags.push('check-digit-failed');
  if (declared.isDeadDivision(comparable.slice(0, 6))) flags.push('dead-division');
  const birthDate = birthDateIn(comparable);
  if (birthDate === undefined) flags.push('impossible-date');
  else if (declared.birthDate !== null && declared.birthDate !== birthDate) {
    flags.push('birth-date-differs');
  }
  const isSexDeclared = declared.sex === '1' || declared.sex === '2';
  if (isSexDeclared && declared.sex !== sexIn(comparable)) flags.push('sex-differs');
  return flags;
}
