import { isRealDate } from './real-date.ts';

/** What the form makes of a number: fine, fine but odd (kept and flagged), or not a number at all. */
export type NumberJudgement =
  | { readonly kind: 'fine' }
  | { readonly kind: 'odd'; readonly code: 'identity-number.check-character-wrong' }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'no-such-date'; readonly date: string };

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkCharacters = '10X98765432';

/** Spaces, dashes and full-width digits are how people write it, not part of it. */
export function plainNumber(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\-·]/g, '')
    .toUpperCase();
}

function judgeBirthDate(eightDigits: string): NumberJudgement {
  const year = Number(eightDigits.slice(0, 4));
  const month = Number(eightDigits.slice(4, 6));
  const day = Number(eightDigits.slice(6, 8));
  return isRealDate(year, month, day)
    ? { kind: 'fine' }
    : { kind: 'no-such-date', date: `${year}-${month}-${day}` };
}

/**
 * 公民身份号码 (GB 11643), the old 15-digit number, and the permits of residents of Hong Kong, Macao and Taiwan and of
 * foreigners. A wrong last character is kept: the papers may be wrong, and the office compares them.
 */
export function judgeNumber(text: string): NumberJudgement {
  const number = plainNumber(text);
  if (/^\d{15}$/.test(number)) return judgeBirthDate(`19${number.slice(6, 12)}`);
  if (/^\d{17}[\dX]$/.test(number)) {
    const date = judgeBirthDate(number.slice(6, 14));
    if (date.kind !== 'fine') return date;
    const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
    return number[17] === checkCharacters.charAt(sum % 11)
      ? { kind: 'fine' }
      : { kind: 'odd', code: 'identity-number.check-character-wrong' };
  }
  // 港澳居民来往内地通行证, 台湾居民来往大陆通行证, 外国人永久居留身份证 (2017 form), passports.
  return /^(?:[HM]\d{8,10}|\d{8}|[A-Z]{1,3}\d{6,14})$/.test(number)
    ? { kind: 'fine' }
    : { kind: 'malformed' };
}
