import type { Words } from '@zhulian/vocabulary';

/** 配对依据: one thing about a candidate that agrees with what was asked, or differs. */
export type PairingSignCode =
  | 'number-equal'
  | 'number-near'
  | 'number-differs'
  | 'number-placeholder'
  | 'name-equal'
  | 'former-name-equal'
  | 'name-sounds-equal'
  | 'name-sounds-near'
  | 'name-one-character'
  | 'name-differs'
  | 'birth-date-equal'
  | 'birth-date-swapped'
  | 'birth-date-year-only'
  | 'birth-date-differs'
  | 'township-equal'
  | 'county-equal'
  | 'prefecture-equal'
  | 'place-differs';

export interface PairingSign {
  readonly code: PairingSignCode;
  readonly agrees: boolean;
  readonly words: Words;
}

/** What each sign weighs and how it reads. Integers, so that an order can be explained by adding up. */
export interface SignMeaning {
  readonly weight: number;
  readonly agrees: boolean;
  readonly words: Words;
}

/**
 * 配对依据表. A number alone outweighs everything else together; a differing number outweighs name and birth date.
 * Weights order a list that a clerk reads. No sum pairs anybody.
 */
export const signMeanings: Readonly<Record<PairingSignCode, SignMeaning>> = {
  'number-equal': {
    weight: 200,
    agrees: true,
    words: { zh: '身份号码一致', en: 'Same identity number' },
  },
  'number-near': {
    weight: 45,
    agrees: true,
    words: {
      zh: '号码只差一处，且有一方校验码不符',
      en: 'Numbers differ in one place and one of them fails its check digit',
    },
  },
  'number-differs': {
    weight: -60,
    agrees: false,
    words: { zh: '身份号码不同', en: 'Different identity number' },
  },
  'number-placeholder': {
    weight: 0,
    agrees: false,
    words: { zh: '占位号码，不参与配对', en: 'A placeholder number, which matches no one' },
  },
  'name-equal': { weight: 40, agrees: true, words: { zh: '姓名相同', en: 'Same name' } },
  'former-name-equal': {
    weight: 30,
    agrees: true,
    words: { zh: '曾用名相同', en: 'Same as a former name' },
  },
  'name-sounds-equal': {
    weight: 22,
    agrees: true,
    words: { zh: '姓名同音，用字不同', en: 'Name sounds the same, written differently' },
  },
  'name-sounds-near': {
    weight: 14,
    agrees: true,
    words: {
      zh: '姓名近音（平翘舌、前后鼻音等）',
      en: 'Name sounds alike in southern speech',
    },
  },
  'name-one-character': {
    weight: 8,
    agrees: false,
    words: { zh: '姓名有一字不同', en: 'One character of the name differs' },
  },
  'name-differs': { weight: -40, agrees: false, words: { zh: '姓名不同', en: 'Different name' } },
  'birth-date-equal': {
    weight: 24,
    agrees: true,
    words: { zh: '出生日期相同', en: 'Same birth date' },
  },
  'birth-date-swapped': {
    weight: 10,
    agrees: true,
    words: { zh: '出生月日互换', en: 'Birth month and day are swapped' },
  },
  'birth-date-year-only': {
    weight: 2,
    agrees: false,
    words: { zh: '出生年份相同，月日不同', en: 'Same birth year, another day' },
  },
  'birth-date-differs': {
    weight: -16,
    agrees: false,
    words: { zh: '出生日期不同', en: 'Different birth date' },
  },
  'township-equal': {
    weight: 12,
    agrees: true,
    words: { zh: '户籍乡镇（街道）相同', en: 'Registered in the same township' },
  },
  'county-equal': {
    weight: 8,
    agrees: true,
    words: { zh: '户籍县（市、区）相同', en: 'Registered in the same county' },
  },
  'prefecture-equal': {
    weight: 3,
    agrees: false,
    words: { zh: '同市（州）不同县', en: 'Same prefecture, another county' },
  },
  'place-differs': {
    weight: -8,
    agrees: false,
    words: { zh: '户籍地不同', en: 'Registered elsewhere' },
  },
};

/** A sign with its words, ready for the page. */
export function signOf(code: PairingSignCode): PairingSign {
  const { agrees, words } = signMeanings[code];
  return { code, agrees, words };
}
