import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesMax, depthMax } from './canonical-refusal.ts';
import { canonicalise } from './canonicalise.ts';
import { parseCanonical } from './parse-canonical.ts';

/** Values of the restricted profile. */
const profile = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((number) => number + 0),
    fc.string({ unit: 'grapheme' }).map((text) => text.normalize('NFC')),
    fc.constantFrom('欧阳𠮷娜', '"\\/\b\f\n\r\t\u0000\u007f', '=HYPERLINK("x")', '<svg onload>'),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(
      fc.string({ unit: fc.constantFrom('a', 'B', '9', '_', '-', '~', ' ') }),
      tie('value'),
      { maxKeys: 5 },
    ),
  ),
})).value;

/** The plainest possible second opinion: sort the keys, let JSON.stringify do the rest. */
function secondOpinion(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(secondOpinion).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${secondOpinion(member)}`).join(',')}}`;
}

const nested = (depth: number): unknown => (depth === 0 ? 0 : [nested(depth - 1)]);

describe('canonicalise 规范化 (RFC 8785, restricted profile)', () => {
  test('every value of the profile has one text, and that text reads back as the value', () => {
    fc.assert(
      fc.property(profile, (value) => {
        const text = canonicalise(value);
        expect(text).toEqual({ ok: true, value: secondOpinion(value) });
        if (text.ok) {
          const again = parseCanonical(text.value);
          expect(again.ok && secondOpinion(again.value.value)).toBe(text.value);
        }
      }),
    );
  });

  test('the text does not depend on the order in which keys were written', () => {
    expect(canonicalise({ b: 1, a: { d: [], c: '' }, '10': 2, '9': 3 })).toEqual({
      ok: true,
      value: '{"10":2,"9":3,"a":{"c":"","d":[]},"b":1}',
    });
  });

  test.each([
    [0.5, 'envelope.number-not-allowed'],
    [-0, 'envelope.number-not-allowed'],
    [2 ** 53, 'envelope.number-not-allowed'],
    [Number.NaN, 'envelope.number-not-allowed'],
    [Number.POSITIVE_INFINITY, 'envelope.number-not-allowed'],
    ['\ud842', 'envelope.lone-surrogate'],
    ['e\u0301', 'envelope.not-nfc'],
    ['\u{2f800}', 'envelope.not-nfc'],
    [{ 名: 1 }, 'envelope.key-not-ascii'],
    [{ 'a"': 1 }, 'envelope.key-not-ascii'],
    [undefined, 'envelope.value-not-json'],
    [{ a: undefined }, 'envelope.value-not-json'],
    [new Date(0), 'envelope.value-not-json'],
    [() => 0, 'envelope.value-not-json'],
  ])('%j is refused: %s', (value, code) => {
    expect(canonicalise(value)).toMatchObject({ ok: false, refusal: { code } });
    expect(canonicalise({ deep: [value] })).toMatchObject({ ok: false, refusal: { code } });
  });

  test('thirty-two levels are allowed, thirty-three are not, and a circle is too deep', () => {
    expect(canonicalise(nested(depthMax)).ok).toBe(true);
    expect(canonicalise(nested(depthMax), 1)).toMatchObject({
      refusal: { code: 'envelope.too-deep' },
    });
    const circle: unknown[] = [];
    circle.push(circle);
    expect(canonicalise(circle)).toMatchObject({ refusal: { code: 'envelope.too-deep' } });
  });

  test('256 KB are allowed and one byte more is not, counted in UTF-8', () => {
    expect(canonicalise('a'.repeat(bytesMax - 2)).ok).toBe(true);
    expect(canonicalise('a'.repeat(bytesMax - 1))).toMatchObject({
      refusal: { code: 'envelope.too-large' },
    });
    expect(canonicalise('汉'.repeat(bytesMax / 3))).toMatchObject({
      refusal: { code: 'envelope.too-large' },
    });
  });
});
