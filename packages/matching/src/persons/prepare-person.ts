import { birthDateIn, comparableNumberOf, isCheckDigitRight } from '@zhulian/registry';
import type { PersonRecord } from './person-record.ts';
import { type SplitName, splitName } from './split-name.ts';

/** A record ready to be compared; undefined where nothing usable is written. */
export interface PreparedPerson {
  readonly id: string;
  readonly name: SplitName | undefined;
  /** 18 characters; 15 digits upgraded. */
  readonly number: string | undefined;
  /** A number of 15 digits or with a wrong check digit: one slip in it is likely. */
  readonly isNumberDoubtful: boolean;
  /** YYYY-MM-DD as written, real or not; taken from the number where none is written. */
  readonly birthDate: string | undefined;
  readonly sex: '1' | '2' | undefined;
  /** 6, 9 or 12 digits. */
  readonly registered: string | undefined;
  readonly residence: string | undefined;
  /** 11 digits. */
  readonly phone: string | undefined;
  readonly spouse: SplitName | undefined;
  readonly mother: SplitName | undefined;
}

/** 预处理 of one record, done once; nothing is refused, what cannot be read is left out. */
export function preparePerson(record: PersonRecord): PreparedPerson {
  const number = comparableNumberOf(record.citizenNumber);
  return {
    id: record.id,
    name: splitName(record.name),
    number,
    isNumberDoubtful:
      number !== undefined &&
      (record.citizenNumber.trim().length === 15 || !isCheckDigitRight(number)),
    birthDate: readDate(record.birthDate) ?? (number && birthDateIn(number)),
    sex: readSex(record.sex),
    registered: readDivision(record.registeredDivision),
    residence: readDivision(record.residenceDivision),
    phone: readPhone(record.phone),
    spouse: splitName(record.spouseName),
    mother: splitName(record.motherName),
  };
}

function readDate(written: string): string | undefined {
  const found = /^\s*(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?\s*$/.exec(written.normalize('NFKC'));
  if (found === null) return undefined;
  const [, year = '', month = '', day = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function readSex(written: string): '1' | '2' | undefined {
  const text = written.trim().toUpperCase();
  if (text === '1' || text === '男' || text === 'M') return '1';
  return text === '2' || text === '女' || text === 'F' ? '2' : undefined;
}

function readDivision(written: string): string | undefined {
  const digits = written.normalize('NFKC').trim();
  if (!/^\d{6}(\d{3}|\d{6})?$/.test(digits)) return undefined;
  return digits.replace(/(?<=^\d{6})(000000|000)$/, '');
}

function readPhone(written: string): string | undefined {
  const digits = written
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^(\+?86)(?=1\d{10}$)/, '');
  return /^1\d{10}$/.test(digits) ? digits : undefined;
}
