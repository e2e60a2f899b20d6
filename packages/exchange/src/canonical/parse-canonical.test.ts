import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesMax } from './canonical-refusal.ts';
import { parseCanonical } from './parse-canonical.ts';

describe('parseCanonical', () => {
  test.each([
    ['', 'envelope.malformed-json'],
    ['{"a":1', 'envelope.malformed-json'],
    ['{"a":1}x', 'envelope.malformed-json'],
    ["{'a':1}", 'envelope.malformed-json'],
    ['\ufeff{}', 'envelope.malformed-json'],
    ['{"a":1,"a":1}', 'envelope.duplicate-key'],
    ['{"a":1,"\\u0061":2}', 'envelope.duplicate-key'],
    ['[{"b":{"x":1,"y":{},"x":1}}]', 'envelope.duplicate-key'],
    ['{"a":1.0}', 'envelope.number-not-allowed'],
    ['[1e2]', 'envelope.number-not-allowed'],
    ['[-0]', 'envelope.number-not-allowed'],
    ['[1e400]', 'envelope.number-not-allowed'],
    ['[9007199254740993]', 'envelope.number-not-allowed'],
    ['{"b":1,"a":2}', 'envelope.not-canonical'],
    ['{"a": 1}', 'envelope.not-canonical'],
    ['{"a":1}\n', 'envelope.not-canonical'],
    ['"\\u0061"', 'envelope.not-canonical'],
    ['"\\/"', 'envelope.not-canonical'],
    ['"\\u6c49"', 'envelope.not-canonical'],
    ['"\\ud842"', 'envelope.lone-surrogate'],
    ['"\ud842"', 'envelope.lone-surrogate'],
    ['"e\u0301"', 'envelope.not-nfc'],
    ['{"é":1}', 'envelope.key-not-ascii'],
    ['['.repeat(100_000), 'envelope.malformed-json'],
    [`${'['.repeat(33)}${']'.repeat(33)}`, 'envelope.too-deep'],
    [`"${'a'.repeat(bytesMax)}"`, 'envelope.too-large'],
  ])('%.40s is refused: %s', (text, code) => {
    expect(parseCanonical(text)).toMatchObject({ ok: false, refusal: { code } });
  });

  test('a key that came twice is named, and a strange number is shown', () => {
    expect(parseCanonical('{"seq":1,"seq":2}')).toEqual({
      ok: false,
      refusal: { code: 'envelope.duplicate-key', key: 'seq' },
    });
    expect(parseCanonical('{"seq":1.50}')).toEqual({
      ok: false,
      refusal: { code: 'envelope.number-not-allowed', number: '1.50' },
    });
  });

  test('the same string in two objects, or as key and value, is not a key that came twice', () => {
    expect(parseCanonical('{"a":"a","b":{"a":["a","a"]},"c":[{"a":1},{"a":1}]}').ok).toBe(true);
  });

  test('bytes that are not UTF-8 are refused, and a byte-order mark is not skipped', () => {
    expect(parseCanonical(Uint8Array.of(0x22, 0xff, 0x22))).toMatchObject({
      refusal: { code: 'envelope.malformed-utf8' },
    });
    expect(parseCanonical(Uint8Array.of(0xef, 0xbb, 0xbf, 0x7b, 0x7d)).ok).toBe(false);
    expect(parseCanonical(new TextEncoder().encode('{"name":"𠮷"}')).ok).toBe(true);
  });

  test('whatever is accepted is exactly what was received', () => {
    const mutated = fc
      .tuple(
        fc.constantFrom('{"a":[1,2,"汉"],"b":{"c":null,"d":true}}', '[]', '"𠮷"'),
        fc.nat(50),
        fc.string(),
      )
      .map(([text, at, put]) => `${text.slice(0, at)}${put}${text.slice(at + put.length)}`);
    fc.assert(
      fc.property(mutated, (text) => {
        const parsed = parseCanonical(text);
        if (parsed.ok) {
          expect(parsed.value.text).toBe(text);
          expect(JSON.parse(text)).toEqual(parsed.value.value);
        } else expect(parsed.refusal.code).toMatch(/^envelope\.[a-z0-9-]+$/);
      }),
    );
  });
});
