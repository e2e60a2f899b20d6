import { type CalendarDate, isPlaceholderNumber } from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import {
  birthDateIn,
  comparableNumberOf,
  flagsOfNumber,
  isCheckDigitRight,
  sexIn,
} from './citizen-number.ts';

const declared = {
  sex: '2',
  birthDate: '1985-01-01' as CalendarDate,
  isDeadDivision: (code: string) => code === '522424',
} as const;

describe('citizen numbers of the register 身份号码', () => {
  test.each([
    '440305199108150029',
    '522424198501011238',
    '522424198802291026',
    '460302199505050149',
  ])('%s checks', (number) => {
    expect(isCheckDigitRight(number)).toBe(true);
  });

  test('a number with a wrong check digit is flagged and kept as it is', () => {
    const flags = flagsOfNumber('440305199108150028', {
      ...declared,
      birthDate: '1991-08-15' as CalendarDate,
    });
    expect(flags).toEqual(['check-digit-failed']);
    expect(comparableNumberOf('440305199108150028')).toBe('440305199108150028');
  });

  test('29 February 1990 does not exist, although the check digit is right', () => {
    expect(isCheckDigitRight('350102199002290013')).toBe(true);
    expect(birthDateIn('350102199002290013')).toBeUndefined();
    expect(flagsOfNumber('350102199002290013', { ...declared, sex: '1' })).toContain(
      'impossible-date',
    );
  });

  test('a number of an abolished division stays valid and says so', () => {
    expect(flagsOfNumber('522424198501011238', { ...declared, sex: '1' })).toEqual([
      'dead-division',
    ]);
  });

  test('an old number of 15 digits is compared as the 18 it became', () => {
    expect(comparableNumberOf('440524800101001')).toBe('440524198001010013');
    expect(comparableNumberOf(' 11010519491231002x ')).toBe('11010519491231002X');
  });

  test.each(['000000000000000000', '000000201503080000', '111111111111111111'])(
    'the placeholder %s is never compared with anything',
    (number) => {
      expect(isPlaceholderNumber(number)).toBe(true);
      expect(comparableNumberOf(number)).toBeUndefined();
      expect(flagsOfNumber(number, declared)).toEqual(['placeholder']);
    },
  );

  test('what she declared is kept beside what the number says', () => {
    expect(sexIn('522424198501011238')).toBe('1');
    const flags = flagsOfNumber('522424198501011238', {
      ...declared,
      birthDate: '1985-01-02' as CalendarDate,
    });
    expect(flags).toEqual(['dead-division', 'birth-date-differs', 'sex-differs']);
  });

  test('a sex that was not declared contradicts nothing', () => {
    expect(flagsOfNumber('440305199108150029', { ...declared, sex: '9', birthDate: null })).toEqual(
      [],
    );
  });

  test.each(['', '=HYPERLINK("x")', '１２３', 'A12345678'])(
    '%j is malformed and kept',
    (number) => {
      expect(flagsOfNumber(number, declared)).toEqual(['malformed']);
    },
  );
});
