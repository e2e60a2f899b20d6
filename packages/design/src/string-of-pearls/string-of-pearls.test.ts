import type { Pearl } from '@zhulian/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutString } from './layout-string.ts';
import { mark } from './mark.ts';
import { pearlString } from './pearl-string.ts';
import { pearlText } from './pearl-words.ts';
import { measureText, wrapText } from './wrap-text.ts';

const reader = { language: 'zh', today: '2026-11-23' } as const;

function pearl(label: string, state: Pearl['state'], more: Partial<Pearl> = {}): Pearl {
  return { code: label, label: { zh: label, en: label }, state, note: { zh: '', en: '' }, ...more };
}

const story: readonly Pearl[] = [
  pearl('提交', 'done', { at: '2026-11-08T13:07:00.000Z' }),
  pearl('受理', 'done', { at: '2026-11-09', note: { zh: '长安镇', en: 'Chang’an' } }),
  pearl('湖南未答复', 'late', { at: '2026-11-13' }),
  pearl('可凭承诺登记', 'now'),
  pearl('登记', 'to-come', { at: '2026-11-24' }),
];

const anyPearls = fc.array(
  fc.record({
    code: fc.string(),
    label: fc.record({ zh: fc.string({ unit: 'grapheme' }), en: fc.string() }),
    state: fc.constantFrom<Pearl['state']>('done', 'late', 'to-come'),
    note: fc.record({ zh: fc.string({ unit: 'grapheme' }), en: fc.string() }),
  }),
  { minLength: 1, maxLength: 24 },
);

describe('layoutString 责任链', () => {
  test('hangs lowest at the present step, as the mark does', () => {
    const { pearls } = layoutString(story, { ...reader, width: 1080 });
    const now = pearls.find((placed) => placed.state === 'now');
    expect(now?.y).toBe(Math.max(...pearls.map((placed) => placed.y)));
    expect(now?.radius).toBe(Math.max(...pearls.map((placed) => placed.radius)));
  });

  test('is history up to the present step and future after it', () => {
    const { stretches } = layoutString(story, { ...reader, width: 1080 });
    expect(stretches.map((stretch) => stretch.history)).toEqual([true, false]);
  });

  test('is all history once the matter is closed', () => {
    const closed = story.map((step) => ({ ...step, state: 'done' as const }));
    const { stretches } = layoutString(closed, { ...reader, width: 1080 });
    expect(stretches.every((stretch) => stretch.history)).toBe(true);
  });

  test('keeps every pearl inside the picture and pearls of a row apart, however many and long', () => {
    fc.assert(
      fc.property(anyPearls, fc.integer({ min: 240, max: 1600 }), (pearls, width) => {
        const layout = layoutString(pearls, { ...reader, width });
        expect(layout.pearls).toHaveLength(pearls.length);
        for (const placed of layout.pearls) {
          expect(placed.x - placed.radius).toBeGreaterThanOrEqual(0);
          expect(placed.x + placed.radius).toBeLessThanOrEqual(width);
          expect(placed.y + placed.radius).toBeLessThanOrEqual(layout.height);
        }
        const rows = Map.groupBy(layout.pearls, (placed) => placed.textY);
        for (const row of rows.values()) {
          row.slice(1).forEach((placed, index) => {
            expect(placed.x - (row[index]?.x ?? 0)).toBeGreaterThan(40);
          });
        }
      }),
      { numRuns: 200 },
    );
  });

  test('keeps the whole of a label it had to cut', () => {
    const name = '𠮷'.repeat(60);
    const [placed] = layoutString([pearl(name, 'done')], { ...reader, width: 240 }).pearls;
    expect(placed?.title.at(-1)).toMatch(/…$/);
    expect(placed?.full).toBe(name);
  });
});

describe('pearlText', () => {
  test('calls the present step 现在 and names it beneath', () => {
    expect(pearlText(pearl('核查', 'now'), reader)).toMatchObject({
      title: '现在',
      subtitle: '核查',
    });
  });

  test('says the date in Shanghai once, and as a limit when it is to come', () => {
    const [filed, , , , due] = story;
    expect(pearlText(filed as Pearl, reader).note).toBe('11-08');
    expect(pearlText(due as Pearl, reader).note).toBe('最迟 11-24');
    const said = pearl('期', 'late', { at: '2026-11-13', note: { zh: '11-13 到期', en: '' } });
    expect(pearlText(said, reader).note).toBe('11-13 到期');
  });

  test('takes a later date of the present step for its limit, an earlier one for its beginning', () => {
    expect(pearlText(pearl('答复', 'now', { at: '2026-11-24' }), reader).note).toBe('最迟 11-24');
    expect(pearlText(pearl('答复', 'now', { at: '2026-11-20' }), reader).note).toBe('11-20');
  });

  test('writes the year when it is not this year', () => {
    expect(pearlText(pearl('登记', 'to-come', { at: '2027-01-05' }), reader).note).toBe(
      '最迟 2027-01-05',
    );
  });
});

describe('pearlString', () => {
  test('never lets a name become markup, lying or standing', () => {
    const evil = [pearl('<svg onload="x">&\'', 'now')];
    const lying = pearlString(evil, { ...reader, direction: 'horizontal', width: 600 });
    const standing = pearlString(evil, { ...reader, direction: 'vertical' });
    for (const markup of [lying, standing]) {
      expect(markup).not.toContain('<svg onload');
      expect(markup).toContain('&lt;svg onload');
    }
  });

  test('standing, marks exactly the present step as current and says each state in a word', () => {
    const markup = pearlString(story, { ...reader, direction: 'vertical' });
    expect(markup.match(/aria-current="step"/g)).toHaveLength(1);
    expect(markup).toContain('已逾期');
    expect(markup).toContain('现在 · 可凭承诺登记');
  });

  test('uses no style attribute, so a strict content policy shows it', () => {
    const markup = pearlString(story, { ...reader, direction: 'horizontal', width: 900 });
    expect(markup).not.toContain('style=');
  });
});

describe('wrapText', () => {
  test('never makes a line wider than asked beyond one closing mark, nor splits a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const lines = wrapText(text, { sizePx: 13, widthPx: 96, linesMax: 2 });
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) {
          expect(measureText(line, 13)).toBeLessThanOrEqual(96 + 2 * 13);
          expect(line.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('breaks English between words, into lines about equally long', () => {
    expect(wrapText('Hunan has not answered', { sizePx: 14, widthPx: 100, linesMax: 2 })).toEqual([
      'Hunan has',
      'not answered',
    ]);
  });
});

describe('mark 珠联', () => {
  test('is ten pearls of which one is larger and warm', () => {
    const circles = mark().match(/<circle[^>]*>/g) ?? [];
    expect(circles).toHaveLength(10);
    expect(circles.filter((circle) => circle.includes('r="4.8"'))).toHaveLength(1);
  });
});
