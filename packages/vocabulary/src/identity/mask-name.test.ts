import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskName } from './mask-name.ts';

describe('maskName 姓名脱敏', () => {
  test('keeps one character of each name, whole even where it is rare', () => {
    expect(maskName('李秀英')).toBe('李**');
    expect(maskName('周晓芸、王强')).toBe('周**、王**');
    expect(maskName('𠮷野')).toBe('𠮷**');
    expect(maskName('')).toBe('');
  });

  test('tells nothing of the rest, nor how long it was', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\u4e00-\u9fff]{1,20}$/), (name) => {
        expect(maskName(name)).toBe(`${name.slice(0, 1)}**`);
      }),
    );
  });
});
