import type { CalendarDate, Words } from '@zhulian/vocabulary';

/** 证件种类. Kinds other than the citizen number are kept as written and never checked by its rule. */
export type IdentifierKind =
  | 'citizen-number'
  | 'hong-kong-macao-taiwan-permit'
  | 'foreigner-card'
  | 'other';

/** 数据质量标记. A flagged number is kept and shown; it is never a reason to turn a person away. */
export type IdentifierFlag =
  | 'dead-division'
  | 'check-digit-failed'
  | 'placeholder'
  | 'fifteen-digits'
  | 'impossible-date'
  | 'malformed'
  | 'sex-differs'
  | 'birth-date-differs';

/** 身份号码 with its history: a replaced number stays, with the day it was replaced. */
export interface Identifier {
  readonly kind: IdentifierKind;
  /** As printed on the paper; upper-case X, nothing corrected. */
  readonly number: string;
  readonly flags: readonly IdentifierFlag[];
  readonly recordedOn: CalendarDate;
  readonly replacedOn: CalendarDate | null;
}

/** What a clerk reads beside a flagged number. */
export const identifierFlagWords: Readonly<Record<IdentifierFlag, Words>> = {
  'dead-division': {
    zh: '号码前六位是已撤销的区划代码，号码仍然有效',
    en: 'Begins with a division code that has been abolished; the number is still valid',
  },
  'check-digit-failed': {
    zh: '校验码不符，按证件原样保留',
    en: 'The check digit does not fit; kept as printed',
  },
  placeholder: {
    zh: '占位号码，不代表任何人',
    en: 'A placeholder that stands for no one',
  },
  'fifteen-digits': {
    zh: '15 位旧号码',
    en: 'An old 15-digit number',
  },
  'impossible-date': {
    zh: '号码中的出生日期不存在',
    en: 'The birth date inside the number does not exist',
  },
  malformed: {
    zh: '不是公民身份号码的格式，按原样保留',
    en: 'Not in the form of a citizen number; kept as written',
  },
  'sex-differs': {
    zh: '号码所示性别与申报不同，两者都保留',
    en: 'The sex in the number differs from the one declared; both are kept',
  },
  'birth-date-differs': {
    zh: '号码所示出生日期与申报不同，两者都保留',
    en: 'The birth date in the number differs from the one declared; both are kept',
  },
};
