import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth, wrap } from './story-printer.ts';

const sentence = fc
  .array(
    fc.constantFrom('长安镇', '受理，', '（草案）', 'co-check 44-01', ' ', '𠮷', '期限 10 日。'),
  )
  .map((parts) => parts.join(''));

describe('wrap 折行', () => {
  test('loses no character', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 20, max: 60 }), (text, width) => {
        const joined = wrap(text, { first: width, rest: width }).join('');
        expect(joined.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  test('never begins a line with closing punctuation, and only that may hang over the edge', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 20, max: 60 }), (text, width) => {
        const [, ...rest] = wrap(text, { first: width, rest: width });
        for (const line of rest) {
          expect(line).not.toMatch(/^[，。）]/u);
          expect(displayWidth(line.replace(/[，。）]+$/u, ''))).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  test('counts a Chinese character as two columns, also beyond the basic plane', () => {
    expect(displayWidth('长安 a')).toBe(6);
    expect(displayWidth('𠮷')).toBe(2);
  });
});
