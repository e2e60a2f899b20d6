import { granted, type Result, refused } from '../result.ts';

declare const brand: unique symbol;

/**
 * 行政区划代码: 6 digits to the county (GB/T 2260), 9 to the township and 12 to the village
 * (GB/T 10114, 统计用区划代码). A code stays a code when its division is gone: whether it is in force is
 * a question of date, asked of a `DivisionTable`.
 */
export type AdministrativeDivisionCode = string & {
  readonly [brand]: 'AdministrativeDivisionCode';
};

export type DivisionCodeRefusal = { readonly code: 'division-code.malformed' };

export type DivisionLevel = 'province' | 'prefecture' | 'county' | 'township' | 'village';

/** Reads 6, 9 or 12 digits, as written; `canonicalDivisionCode` strips padding. */
export function parseAdministrativeDivisionCode(
  text: string,
): Result<AdministrativeDivisionCode, DivisionCodeRefusal> {
  const candidate = text.trim();
  if (!/^[1-9]\d{5}(\d{3}){0,2}$/.test(candidate)) {
    return refused({ code: 'division-code.malformed' });
  }
  return granted(candidate as AdministrativeDivisionCode);
}

/** The shortest way to write the same division: `441900119000` is `441900119`, `520502000000` is `520502`. */
export function canonicalDivisionCode(
  code: AdministrativeDivisionCode,
): AdministrativeDivisionCode {
  let canonical: string = code;
  while (canonical.length > 6 && canonical.endsWith('000')) canonical = canonical.slice(0, -3);
  return canonical as AdministrativeDivisionCode;
}

/** The level that the shape of the code states. A prefecture without counties (东莞市) is a prefecture. */
export function levelOfDivisionCode(code: AdministrativeDivisionCode): DivisionLevel {
  const canonical = canonicalDivisionCode(code);
  if (canonical.length === 12) return 'village';
  if (canonical.length === 9) return 'township';
  if (canonical.endsWith('0000')) return 'province';
  return canonical.endsWith('00') ? 'prefecture' : 'county';
}

/** First six digits: the county-level code under which a township or village is numbered. */
export function countyCodeOf(code: AdministrativeDivisionCode): AdministrativeDivisionCode {
  return code.slice(0, 6) as AdministrativeDivisionCode;
}
