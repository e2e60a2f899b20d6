import { describe, expect, test } from 'vitest';
import { judgeNumber, plainNumber } from './judge-number.ts';

describe('judgeNumber 号码', () => {
  test('takes a number with a right last character, however it is spaced', () => {
    expect(judgeNumber('11010519491231002X')).toEqual({ kind: 'fine' });
    expect(judgeNumber(' 110105 19491231 002x')).toEqual({ kind: 'fine' });
    expect(plainNumber('１１０１０５１９４９１２３１００２Ｘ')).toBe('11010519491231002X');
  });

  test('keeps a number whose last character is wrong, and says so', () => {
    expect(judgeNumber('110105194912310021')).toEqual({
      kind: 'odd',
      code: 'identity-number.check-character-wrong',
    });
  });

  test('a number with 29 February 1990 in it cannot be', () => {
    expect(judgeNumber('430104199002290018')).toEqual({
      kind: 'wrong',
      code: 'identity-number.date-impossible',
      date: '1990-02-29',
    });
    expect(judgeNumber('430104900229001')).toMatchObject({
      code: 'identity-number.date-impossible',
    });
  });

  test('a formula or markup is no number', () => {
    expect(judgeNumber('=HYPERLINK("x")')).toMatchObject({ code: 'identity-number.malformed' });
    expect(judgeNumber('<svg onload=alert(1)>')).toMatchObject({
      code: 'identity-number.malformed',
    });
    expect(judgeNumber('')).toMatchObject({ code: 'identity-number.malformed' });
  });

  test('a filler of old systems stands for nobody', () => {
    expect(judgeNumber('000000000000000000')).toMatchObject({
      code: 'identity-number.placeholder',
    });
  });

  test('takes the permit of a resident of Hong Kong', () => {
    expect(judgeNumber('H01234567').kind).toBe('fine');
  });
});
