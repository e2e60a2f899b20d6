import { granted, type Result, refused } from '../result.ts';

declare const brand: unique symbol;

/**
 * 姓名, code point for code point as given: no normalisation, no trimming, no change of case, since the
 * paper, the register and the voucher must agree. `=HYPERLINK(…)` and `<svg onload>` are names like others;
 * who shows or exports them escapes them.
 */
export type PersonName = string & { readonly [brand]: 'PersonName' };

/** Counted in code points, so that 𠮷 is one. */
export const personNameLengthMax = 60;

export type PersonNameRefusal =
  | { readonly code: 'person-name.empty' }
  | { readonly code: 'person-name.too-long'; readonly length: number; readonly max: number }
  /** Private-use code points mean another character on another machine. `U+E000` and so on. */
  | { readonly code: 'person-name.private-use'; readonly codePoints: readonly string[] }
  /** Half of a surrogate pair: the text was cut on its way here. */
  | { readonly code: 'person-name.broken-text' };

export type PersonNameFlag =
  | { readonly code: 'person-name.control-character'; readonly codePoints: readonly string[] }
  /** Characters that turn the direction of writing: a name that shows other than it is. */
  | { readonly code: 'person-name.direction-character'; readonly codePoints: readonly string[] };

/** Reads a name of 1 to 60 code points, and keeps it as it is. */
export function parsePersonName(text: string): Result<PersonName, PersonNameRefusal> {
  if (!text.isWellFormed()) return refused({ code: 'person-name.broken-text' });
  if (text.trim() === '') return refused({ code: 'person-name.empty' });
  const length = [...text].length;
  if (length > personNameLengthMax) {
    return refused({ code: 'person-name.too-long', length, max: personNameLengthMax });
  }
  const codePoints = codePointsMatching(text, /\p{Private_Use}/u);
  if (codePoints.length > 0) return refused({ code: 'person-name.private-use', codePoints });
  return granted(text as PersonName);
}

/** What the eye cannot see in a name: kept, and told to the clerk. */
export function assessPersonName(name: PersonName): readonly PersonNameFlag[] {
  const control = codePointsMatching(name, /[\p{Control}\u200b\u200c\u200d\u2060\ufeff]/u);
  const direction = codePointsMatching(name, /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
  return [
    ...(control.length > 0
      ? [{ code: 'person-name.control-character', codePoints: control } as const]
      : []),
    ...(direction.length > 0
      ? [{ code: 'person-name.direction-character', codePoints: direction } as const]
      : []),
  ];
}

function codePointsMatching(text: string, pattern: RegExp): readonly string[] {
  return [...text].filter((character) => pattern.test(character)).map(codePointName);
}

function codePointName(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hex.padStart(4, '0')}`;
}
