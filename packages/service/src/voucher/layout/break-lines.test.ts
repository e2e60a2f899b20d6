import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines } from './break-lines.ts';

/** A Chinese character is two units wide, everything else one. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (total, character) => total + (/\p{Script=Han}|[，。（）]/u.test(character) ? 2 : 1),
    0,
  );

describe('Line breaking (断行与禁则)', () => {
  test('no line begins with a comma or ends with an opening bracket', () => {
    expect(breakLines('生育登记，凭证（样例）', 8, widthOf)).toEqual([
      '生育登',
      '记，凭证',
      '（样例）',
    ]);
  });

  test('English words stay whole, and only a word too long for the line is cut', () => {
    expect(breakLines('in the line', 6, widthOf)).toEqual(['in the', 'line']);
    expect(breakLines('Konstantinopoulos', 6, widthOf)).toEqual(['Konsta', 'ntinop', 'oulos']);
  });

  test('nothing is lost but blanks at the ends of lines, and no line is too wide', () => {
    const texts = fc.string({ unit: fc.constantFrom(...Array.from('生育登记，。（）ab c𠮷·-')) });
    fc.assert(
      fc.property(texts, fc.integer({ min: 4, max: 30 }), (text, width) => {
        const lines = breakLines(text, width, widthOf);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
