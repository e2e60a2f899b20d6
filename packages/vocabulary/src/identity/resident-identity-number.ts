import type { AdministrativeDivisionCode } from '../place/division-code.ts';
import { granted, type Result, refused } from '../result.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import { parseCalendarDate } from '../time/parse-calendar-date.ts';
import { checkCharacterOf } from './check-character.ts';
import { isPlaceholderNumber } from './placeholder-number.ts';

declare const brand: unique symbol;

/**
 * 公民身份号码 (GB 11643-1999): 17 digits and a check character, X in upper case.
 * Personal data: never log it whole; show it with `maskIdentityNumber`.
 */
export type ResidentIdentityNumber = string & { readonly [brand]: 'ResidentIdentityNumber' };

export type IdentityNumberRefusal =
  | { readonly code: 'identity-number.malformed' }
  | { readonly code: 'identity-number.check-character-wrong'; readonly expected: string }
  | { readonly code: 'identity-number.date-impossible'; readonly date: string }
  /** A filler of old systems (eighteen zeros, 000000 + birth + 0000): stands for nobody. */
  | { readonly code: 'identity-number.placeholder' };

/** What the number itself says. A declared value that differs is shown beside it, never replaced by it. */
export interface StatedByNumber {
  /** Where the number was first given; the code may be dead, and the person may have moved. */
  readonly division: AdministrativeDivisionCode;
  readonly bornOn: CalendarDate;
  readonly sex: 'male' | 'female';
}

/**
 * Reads 18 characters, or the 15 digits issued before 1999, which are upgraded
 * (`upgradeIdentityNumber` keeps the original beside the result).
 */
export function parseResidentIdentityNumber(
  text: string,
): Result<ResidentIdentityNumber, IdentityNumberRefusal> {
  const candidate = normalIdentityText(text);
  if (isPlaceholderNumber(candidate)) return refused({ code: 'identity-number.placeholder' });
  if (/^[1-7]\d{14}$/.test(candidate)) return parseEighteen(lengthen(candidate));
  if (!/^[1-7]\d{16}[\dX]$/.test(candidate)) return refused({ code: 'identity-number.malformed' });
  return parseEighteen(candidate);
}

/** A number of fifteen digits in its present form, with what is printed on the old card. */
export interface UpgradedIdentityNumber {
  readonly number: ResidentIdentityNumber;
  readonly original: string;
}

/** 15 位升 18 位: the century and the check character are added. */
export function upgradeIdentityNumber(
  text: string,
): Result<UpgradedIdentityNumber, IdentityNumberRefusal> {
  const original = normalIdentityText(text);
  if (!/^\d{15}$/.test(original)) return refused({ code: 'identity-number.malformed' });
  const outcome = parseResidentIdentityNumber(original);
  return outcome.ok ? granted({ number: outcome.value, original }) : outcome;
}

/** What the number states about division, birth and sex. */
export function readIdentityNumber(number: ResidentIdentityNumber): StatedByNumber {
  return {
    division: number.slice(0, 6) as AdministrativeDivisionCode,
    bornOn: birthText(number) as CalendarDate,
    sex: Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female',
  };
}

/** As typed or pasted: full-width digits, spaces at the ends and a small x are the same number. */
export function normalIdentityText(text: string): string {
  return text.normalize('NFKC').trim().toUpperCase();
}

/** Serials 996 to 999 were kept for people born in the 19th century. */
export function isCentenarianSerial(fifteen: string): boolean {
  return /99[6-9]$/.test(fifteen);
}

function lengthen(fifteen: string): string {
  const century = isCentenarianSerial(fifteen) ? '18' : '19';
  const seventeen = `${fifteen.slice(0, 6)}${century}${fifteen.slice(6)}`;
  return `${seventeen}${checkCharacterOf(seventeen)}`;
}

function parseEighteen(candidate: string): Result<ResidentIdentityNumber, IdentityNumberRefusal> {
  const date = birthText(candidate);
  if (!parseCalendarDate(date).ok)
    return refused({ code: 'identity-number.date-impossible', date });
  const expected = checkCharacterOf(candidate.slice(0, 17));
  if (candidate.charAt(17) !== expected) {
    return refused({ code: 'identity-number.check-character-wrong', expected });
  }
  return granted(candidate as ResidentIdentityNumber);
}

function birthText(eighteen: string): string {
  return `${eighteen.slice(6, 10)}-${eighteen.slice(10, 12)}-${eighteen.slice(12, 14)}`;
}
