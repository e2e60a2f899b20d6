import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStrictJson } from './strict-json.ts';

describe('parseStrictJson', () => {
  test('reads whatever JSON can say, as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseStrictJson(text)).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });

  test('refuses a key that is named twice, at any depth and however it is spelled', () => {
    const wrap = [
      (object: string) => object,
      (object: string) => `[1, {"a": ${object}}]`,
      (object: string) => `{"x": [], "y": {"x": ${object}}}`,
    ];
    fc.assert(
      fc.property(fc.string(), fc.json(), fc.constantFrom(...wrap), (key, value, around) => {
        const name = JSON.stringify(key);
        const text = around(`{${name}: ${value}, ${name} : ${value}}`);
        expect(parseStrictJson(text)).toEqual({
          ok: false,
          refusal: { code: 'request.duplicate-key', key },
        });
      }),
    );
    expect(parseStrictJson('{"a":1,"\\u0061":2}').ok).toBe(false);
  });

  test('lets objects beside and inside one another use the same key', () => {
    expect(parseStrictJson('[{"a":{"a":1}},{"a":"a:\\"{"}]').ok).toBe(true);
  });

  test('refuses what is not JSON', () => {
    for (const text of ['', '{', '{"a":1,}', 'undefined', "{'a':1}"])
      expect(parseStrictJson(text)).toEqual({ ok: false, refusal: { code: 'request.malformed' } });
  });
});
