import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCharacterOf } from './check-character.ts';
import {
  parseResidentIdentityNumber,
  type ResidentIdentityNumber,
  readIdentityNumber,
  upgradeIdentityNumber,
} from './resident-identity-number.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('1999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
const seventeen = fc
  .tuple(fc.integer({ min: 110000, max: 659999 }), day, fc.integer({ min: 1, max: 995 }))
  .map(([division, birth, serial]) => `${division}${birth}${String(serial).padStart(3, '0')}`);

describe('parseResidentIdentityNumber 公民身份号码', () => {
  test.each([
    '440305199108150029',
    '522424198501011238',
    '522424198802291026',
    '460302199505050149',
    '440524198001010013',
  ])('accepts %s', (text) => {
    expect(parseResidentIdentityNumber(text)).toEqual({ ok: true, value: text });
  });

  test('names the expected character when the check character is wrong', () => {
    expect(parseResidentIdentityNumber('440305199108150028')).toEqual({
      ok: false,
      refusal: { code: 'identity-number.check-character-wrong', expected: '9' },
    });
  });

  test('refuses 29 February 1990, although its check character is right', () => {
    expect(checkCharacterOf('35010219900229001')).toBe('3');
    expect(parseResidentIdentityNumber('350102199002290013')).toEqual({
      ok: false,
      refusal: { code: 'identity-number.date-impossible', date: '1990-02-29' },
    });
  });

  test.each([
    '',
    '44030519910815002',
    '4403051991081500299',
    'X40305199108150029',
    '044030519910815002',
  ])('refuses %j as malformed', (text) => {
    expect(parseResidentIdentityNumber(text)).toEqual({
      ok: false,
      refusal: { code: 'identity-number.malformed' },
    });
  });

  test('leaves permits of Hong Kong, Macao and Taiwan residents to their own kind', () => {
    expect(parseResidentIdentityNumber('810000198207130433')).toMatchObject({
      ok: false,
      refusal: { code: 'identity-number.malformed' },
    });
  });

  test('reads full-width digits, spaces at the ends and a small x', () => {
    expect(parseResidentIdentityNumber(' ４４０３０５199108150029 ')).toMatchObject({ ok: true });
    expect(parseResidentIdentityNumber('11010519491231002x')).toMatchObject({
      value: '11010519491231002X',
    });
  });

  test('accepts every well-formed number with the right check character, and no other character', () => {
    fc.assert(
      fc.property(seventeen, fc.constantFrom(...Array.from('0123456789X')), (front, last) => {
        const outcome = parseResidentIdentityNumber(`${front}${last}`);
        expect(outcome.ok).toBe(last === checkCharacterOf(front));
      }),
    );
  });

  test('finds any single wrong digit', () => {
    fc.assert(
      fc.property(
        seventeen,
        fc.integer({ min: 0, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (front, place, shift) => {
          const number = `${front}${checkCharacterOf(front)}`;
          const wrong = (Number(number[place]) + shift) % 10;
          const spoilt = `${number.slice(0, place)}${wrong}${number.slice(place + 1)}`;
          expect(parseResidentIdentityNumber(spoilt).ok).toBe(false);
        },
      ),
    );
  });
});

describe('upgradeIdentityNumber 15位升18位', () => {
  test('adds the century and the check character, and keeps the original', () => {
    expect(upgradeIdentityNumber('440524800101001')).toEqual({
      ok: true,
      value: { number: '440524198001010013', original: '440524800101001' },
    });
  });

  test('leads back to the same fifteen digits', () => {
    fc.assert(
      fc.property(seventeen, (front) => {
        const fifteen = `${front.slice(0, 6)}${front.slice(8)}`;
        const outcome = upgradeIdentityNumber(fifteen);
        if (!outcome.ok) throw new Error(outcome.refusal.code);
        const { number, original } = outcome.value;
        expect(original).toBe(fifteen);
        expect(`${number.slice(0, 6)}${number.slice(8, 17)}`).toBe(fifteen);
        expect(parseResidentIdentityNumber(number)).toEqual({ ok: true, value: number });
      }),
    );
  });

  test('has nothing to upgrade in eighteen characters', () => {
    expect(upgradeIdentityNumber('440524198001010013').ok).toBe(false);
  });
});

describe('readIdentityNumber 号码所载信息', () => {
  test('tells the division, the birth and the sex that the number states', () => {
    expect(readIdentityNumber('522424198501011238' as ResidentIdentityNumber)).toEqual({
      division: '522424',
      bornOn: '1985-01-01',
      sex: 'male',
    });
    expect(readIdentityNumber('522424198802291026' as ResidentIdentityNumber)).toEqual({
      division: '522424',
      bornOn: '1988-02-29',
      sex: 'female',
    });
  });
});
