import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldPersonName } from './fold-person-name.ts';
import { assessPersonName, type PersonName, parsePersonName } from './person-name.ts';

describe('parsePersonName 姓名', () => {
  test.each([
    '王秀英',
    '𠮷野𬱖',
    '阿卜杜热西提·买买提',
    '=HYPERLINK("http://example.org","x")',
    '<svg onload>',
    '名'.repeat(60),
    '𠮷'.repeat(60),
    ' O\u2019Neil  ',
    'e\u0301',
  ])('keeps %j code point for code point', (text) => {
    expect(parsePersonName(text)).toEqual({ ok: true, value: text });
  });

  test('refuses the 61st character, counting 𠮷 as one', () => {
    expect(parsePersonName('𠮷'.repeat(61))).toEqual({
      ok: false,
      refusal: { code: 'person-name.too-long', length: 61, max: 60 },
    });
  });

  test('refuses private-use characters and names them', () => {
    expect(parsePersonName('张\ue000\u{f0001}')).toEqual({
      ok: false,
      refusal: { code: 'person-name.private-use', codePoints: ['U+E000', 'U+F0001'] },
    });
  });

  test('refuses half of a surrogate pair', () => {
    expect(parsePersonName('\ud842野')).toEqual({
      ok: false,
      refusal: { code: 'person-name.broken-text' },
    });
  });

  test('refuses a name without a character', () => {
    expect(parsePersonName(' \u3000')).toEqual({
      ok: false,
      refusal: { code: 'person-name.empty' },
    });
  });

  test('never changes what it accepts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const outcome = parsePersonName(text);
        if (outcome.ok) expect(outcome.value).toBe(text);
      }),
    );
  });
});

describe('assessPersonName 姓名存疑', () => {
  test('flags control and direction characters, and keeps the name', () => {
    expect(assessPersonName('李\u0007\u200b四\u202e' as PersonName)).toEqual([
      { code: 'person-name.control-character', codePoints: ['U+0007', 'U+200B'] },
      { code: 'person-name.direction-character', codePoints: ['U+202E'] },
    ]);
  });

  test('has nothing to say about an ordinary name', () => {
    expect(assessPersonName('阿依古丽·买买提' as PersonName)).toEqual([]);
  });
});

describe('foldPersonName 姓名比对', () => {
  test.each(['·', '•', '・', '･', '‧', '．', '.', '∙'])('makes the middle dot %s one', (dot) => {
    expect(foldPersonName(`买买提 ${dot} 艾力`)).toBe('买买提·艾力');
  });

  test('drops spaces and invisible characters, and evens width and case', () => {
    expect(foldPersonName('王\u3000秀\u200b英 Ａnn')).toBe('王秀英ANN');
  });

  test('keeps different characters apart', () => {
    expect(foldPersonName('吉野')).not.toBe(foldPersonName('𠮷野'));
  });

  test('folds a folded name into itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const once = foldPersonName(name);
        expect(foldPersonName(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});
