import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseShortCode, shortCodeOf } from './short-code.ts';

const codes = fc.uint8Array({ minLength: 7, maxLength: 7 }).map(shortCodeOf);
const alphabet = Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ');

describe('Short code (查验短码)', () => {
  test('a code is three groups of four characters and keeps 55 of the random bits', () => {
    expect(shortCodeOf(Uint8Array.of(0, 0, 0, 0, 0, 0, 0))).toBe('0000-0000-0000');
    expect(shortCodeOf(Uint8Array.of(255, 255, 255, 255, 255, 255, 254))).toMatch(
      /^ZZZZ-ZZZZ-ZZZ[0-9A-Z]$/,
    );
  });

  test('what was made can be read, however it was typed', () => {
    fc.assert(
      fc.property(codes, (code) => {
        const typed = code.replaceAll('-', ' ').toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l');
        expect(parseShortCode(typed)).toEqual({ ok: true, value: code });
      }),
    );
  });

  test('every single wrong character is found', () => {
    fc.assert(
      fc.property(codes, fc.nat(11), fc.constantFrom(...alphabet), (code, place, character) => {
        const plain = [...code.replaceAll('-', '')];
        fc.pre(plain[place] !== character);
        plain[place] = character;
        expect(parseShortCode(plain.join(''))).toMatchObject({
          refusal: { code: 'short-code.check-character-wrong' },
        });
      }),
    );
  });

  test('every exchange of two characters is found', () => {
    fc.assert(
      fc.property(codes, fc.nat(11), fc.nat(11), (code, left, right) => {
        const plain = [...code.replaceAll('-', '')];
        const [first, second] = [plain[left] ?? '', plain[right] ?? ''];
        fc.pre(first !== second);
        plain[left] = second;
        plain[right] = first;
        expect(parseShortCode(plain.join('')).ok).toBe(false);
      }),
    );
  });

  test('a text that is no code at all is refused', () => {
    expect(parseShortCode('1234-5678')).toMatchObject({
      refusal: { code: 'short-code.malformed' },
    });
    expect(parseShortCode('UUUU-UUUU-UUUU')).toMatchObject({
      refusal: { code: 'short-code.malformed' },
    });
  });
});
