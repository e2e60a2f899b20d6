import type { Words } from '@zhulian/vocabulary';

/** 读取字段: what a look-up may ask for, and what the person reads in 谁看过我的信息. The list is complete. */
export const personFields = [
  'name',
  'former-names',
  'sex',
  'birth-date',
  'identifiers',
  'registered-residence',
  'current-residence',
  'household',
  'kinship',
] as const;
export type PersonField = (typeof personFields)[number];

export const personFieldWords: Readonly<Record<PersonField, Words>> = {
  name: { zh: '姓名', en: 'Name' },
  'former-names': { zh: '曾用名', en: 'Former names' },
  sex: { zh: '性别', en: 'Sex' },
  'birth-date': { zh: '出生日期', en: 'Birth date' },
  identifiers: { zh: '身份号码', en: 'Identity number' },
  'registered-residence': { zh: '户籍地', en: 'Place of household registration' },
  'current-residence': { zh: '现居住地', en: 'Place of residence' },
  household: { zh: '所在户', en: 'Household' },
  kinship: { zh: '申报的亲属关系', en: 'Declared kinship' },
};
