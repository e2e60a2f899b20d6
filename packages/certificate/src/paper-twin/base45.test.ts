import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeBase45, parseBase45 } from './base45.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('Base45 (RFC 9285)', () => {
  test.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
    ['', ''],
  ])('the text %j is written %j, as the standard says', (plain, encoded) => {
    expect(encodeBase45(bytesOf(plain))).toBe(encoded);
    expect(parseBase45(encoded)).toEqual({ ok: true, value: bytesOf(plain) });
  });

  test('whatever is written can be read back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(parseBase45(encodeBase45(bytes))).toEqual({ ok: true, value: bytes });
      }),
    );
  });

  test.each([
    ['GGW', 0],
    [':::', 0],
    ['BB8GGW', 3],
    ['::', 0],
    ['A', 0],
    ['BB8A', 3],
    ['bb8', 0],
    ['BB8B?8', 3],
    ['BB8\n', 3],
  ])('%j is refused, naming the place', (text, position) => {
    expect(parseBase45(text)).toEqual({
      ok: false,
      refusal: { code: 'base45.malformed', position },
    });
  });
});
