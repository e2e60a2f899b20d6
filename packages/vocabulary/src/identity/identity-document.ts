import { granted, type Result, refused } from '../result.ts';
import { parseCalendarDate } from '../time/parse-calendar-date.ts';
import type { Words } from '../words.ts';
import { checkCharacterOf } from './check-character.ts';
import {
  type IdentityNumberRefusal,
  normalIdentityText,
  parseResidentIdentityNumber,
  type ResidentIdentityNumber,
} from './resident-identity-number.ts';

/** 证件种类: every document by which a person may identify herself, and the certificate of a birth. */
export type IdentityDocumentKind =
  | 'resident-identity-card'
  | 'hong-kong-residence-permit'
  | 'macao-residence-permit'
  | 'taiwan-residence-permit'
  | 'hong-kong-macao-travel-permit'
  | 'taiwan-travel-permit'
  | 'foreigner-permanent-card-2017'
  | 'foreigner-permanent-card-2023'
  | 'passport'
  | 'birth-certificate';

/** A parsed document; the number is normalised as printed on the card. */
export type IdentityDocument =
  | { readonly kind: 'resident-identity-card'; readonly number: ResidentIdentityNumber }
  | {
      readonly kind: Exclude<IdentityDocumentKind, 'resident-identity-card'>;
      readonly number: string;
    };

export type IdentityDocumentRefusal =
  | IdentityNumberRefusal
  | { readonly code: 'identity-document.malformed'; readonly kind: IdentityDocumentKind };

export const identityDocumentNames: Readonly<Record<IdentityDocumentKind, Words>> = {
  'resident-identity-card': { zh: '居民身份证', en: 'Resident identity card' },
  'hong-kong-residence-permit': {
    zh: '港澳居民居住证（香港）',
    en: 'Residence permit for Hong Kong residents',
  },
  'macao-residence-permit': {
    zh: '港澳居民居住证（澳门）',
    en: 'Residence permit for Macao residents',
  },
  'taiwan-residence-permit': { zh: '台湾居民居住证', en: 'Residence permit for Taiwan residents' },
  'hong-kong-macao-travel-permit': {
    zh: '港澳居民来往内地通行证',
    en: 'Mainland travel permit for Hong Kong and Macao residents',
  },
  'taiwan-travel-permit': {
    zh: '台湾居民来往大陆通行证',
    en: 'Mainland travel permit for Taiwan residents',
  },
  'foreigner-permanent-card-2017': {
    zh: '外国人永久居留身份证（2017版）',
    en: "Foreigner's permanent residence card (2017)",
  },
  'foreigner-permanent-card-2023': {
    zh: '外国人永久居留身份证（2023版）',
    en: "Foreigner's permanent residence card (2023)",
  },
  passport: { zh: '护照', en: 'Passport' },
  'birth-certificate': { zh: '出生医学证明', en: 'Birth medical certificate' },
};

/** Kinds whose number has 18 characters with the check of GB 11643, by how they begin. */
const checked: Partial<Record<IdentityDocumentKind, RegExp>> = {
  'hong-kong-residence-permit': /^810000\d{11}[\dX]$/,
  'macao-residence-permit': /^820000\d{11}[\dX]$/,
  'taiwan-residence-permit': /^830000\d{11}[\dX]$/,
  'foreigner-permanent-card-2023': /^9\d{16}[\dX]$/,
};

/** Kinds with a shape and no check that could be verified from a published rule. */
const shaped: Partial<Record<IdentityDocumentKind, RegExp>> = {
  'hong-kong-macao-travel-permit': /^[HM]\d{8}(\d{2})?$/,
  'taiwan-travel-permit': /^\d{8}$/,
  'foreigner-permanent-card-2017': /^[A-Z]{3}\d{12}$/,
  passport: /^[A-Z0-9]{5,20}$/,
  'birth-certificate': /^[A-Z]\d{9}$/,
};

/** Reads the number of a document of the kind named. */
export function parseIdentityDocument(
  kind: IdentityDocumentKind,
  text: string,
): Result<IdentityDocument, IdentityDocumentRefusal> {
  if (kind === 'resident-identity-card') {
    const outcome = parseResidentIdentityNumber(text);
    return outcome.ok ? granted({ kind, number: outcome.value }) : outcome;
  }
  const number = normalIdentityText(text);
  const shape = checked[kind] ?? shaped[kind];
  if (shape === undefined || !shape.test(number)) {
    return refused({ code: 'identity-document.malformed', kind });
  }
  const refusal = checked[kind] === undefined ? undefined : refusalOfEighteen(number);
  return refusal === undefined ? granted({ kind, number }) : refused(refusal);
}

/** All four carry the birth in places 7 to 14; the foreigner's card by its rules of 2023. */
function refusalOfEighteen(number: string): IdentityNumberRefusal | undefined {
  const date = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!parseCalendarDate(date).ok) return { code: 'identity-number.date-impossible', date };
  const expected = checkCharacterOf(number.slice(0, 17));
  return number.charAt(17) === expected
    ? undefined
    : { code: 'identity-number.check-character-wrong', expected };
}
