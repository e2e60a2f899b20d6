import { describe, expect, test } from 'vitest';
import { readCanonical, writeCanonical } from './read-canonical.ts';

describe('readCanonical 规范文本', () => {
  test.each(['null', '{"a":1,"b":[true,"𠮷"]}', '{"":0}', '"\\u0000"', '9007199254740991'])(
    'takes %s',
    (text) => {
      const value = readCanonical(text);
      expect(value).toBeDefined();
      expect(writeCanonical(value ?? null)).toBe(text);
    },
  );

  test.each([
    ['white space', '{ "a":1}'],
    ['a duplicate key', '{"a":1,"a":1}'],
    ['unsorted keys', '{"b":1,"a":1}'],
    ['a fraction', '1.5'],
    ['an exponent', '1e3'],
    ['minus nought', '-0'],
    ['a number past 2⁵³', '9007199254740993'],
    ['an escape too many', '"\\u0041"'],
    ['half a surrogate pair', '"\\ud842"'],
    ['a decomposed letter', '"e\u0301"'],
    ['a key outside ASCII', '{"名":1}'],
    ['too many levels', `${'['.repeat(33)}${']'.repeat(33)}`],
    ['half a text', '{"a":'],
  ])('does not take %s', (_, text) => {
    expect(readCanonical(text)).toBeUndefined();
  });
});
