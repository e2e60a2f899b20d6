import { describe, expect, test } from 'vitest';
import { checkCode, parseCheckCode } from './check-code.ts';
import { recentMonths } from './periods.ts';

describe('check code 核对码', () => {
  const code = checkCode({ digest: `sha256:${'0123456789abcdef'.repeat(4)}` });

  test('it is short enough to be read out', () => expect(code).toBe('0123-4567-89ab'));

  test.each(['0123-4567-89ab', '0123 4567 89AB', '0123456789ab'])('%s is the same code', (typed) =>
    expect(parseCheckCode(typed)).toBe(code),
  );

  test('half a code is none yet, and another digit is another code', () => {
    expect(parseCheckCode('0123-4567')).toBeUndefined();
    expect(parseCheckCode('0123-4567-89ac')).not.toBe(code);
  });
});

describe('periods 统计期', () => {
  test('the months go back over the turn of the year', () => {
    expect(recentMonths('2027-02-28')).toEqual([
      '2027-02',
      '2027-01',
      '2026-12',
      '2026-11',
      '2026-10',
      '2026-09',
    ]);
  });
});
