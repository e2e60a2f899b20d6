import type { Pearl } from '@zhulian/contract';
import { shortDate } from '../words/printed-date.ts';
import { labels } from '../words/voucher-labels.ts';
import { inks, page, styles, textWidth } from './measures.ts';
import { block, disc, type Mark, rounded, type ShapeMark, type TextMark } from './page-tree.ts';
import type { LayOut } from './section.ts';
import type { TextSetter } from './text-setter.ts';

const pearlsPerRowMax = { roomy: 8, dense: 12 } as const;
const sag = 3.6;
const radius = 1.75;

/** 责任链: every step a pearl, solid where it is history, dotted where it is to come; a late one also says so in a word. */
export const layOutString: LayOut = ({ pearls, density }, setter, top) => {
  const box = { x: page.left, top, width: textWidth };
  const heading = setter.set(`${labels.string.zh} ${labels.string.en}`, box, styles.heading);
  const noteLeft =
    page.left + setter.widthOf(`${labels.string.zh} ${labels.string.en}`, styles.heading) + 4;
  const note = setter.set(
    `${labels.stringNote.zh} · ${labels.stringNote.en}`,
    { x: noteLeft, top: top + 0.9, width: page.left + textWidth - noteLeft },
    styles.valueEnglish,
  );
  let y = heading.bottom + 1.8;
  const marks: Mark[] = [];
  for (const row of rowsOf(pearls, pearlsPerRowMax[density])) {
    const placed = placeRow(row, setter, y);
    marks.push(...placed.marks);
    y = placed.bottom + 2;
  }
  return {
    blocks: [
      block('H2', heading.lines),
      block('P', note.lines),
      ...(marks.length === 0 ? [] : [block('Figure', marks, { alt: sentenceOf(pearls) })]),
    ],
    bottom: y - 2,
  };
};

function rowsOf(pearls: readonly Pearl[], perRowMax: number): readonly (readonly Pearl[])[] {
  const rowCount = Math.ceil(pearls.length / perRowMax);
  const perRow = Math.ceil(pearls.length / Math.max(1, rowCount));
  return Array.from({ length: rowCount }, (_, row) =>
    pearls.slice(row * perRow, (row + 1) * perRow),
  );
}

function placeRow(
  row: readonly Pearl[],
  setter: TextSetter,
  top: number,
): { readonly marks: readonly Mark[]; readonly bottom: number } {
  const slot = textWidth / row.length;
  const heightAt = (x: number): number => {
    const away = (x - page.width / 2) / (textWidth / 2);
    return top + radius + sag * (1 - away * away);
  };
  const firstToCome = row.findIndex((pearl) => pearl.state === 'to-come');
  const bend =
    firstToCome < 0 ? page.left + textWidth : page.left + Math.max(0, firstToCome - 0.5) * slot;
  const marks: Mark[] = [
    ...strand({ from: page.left, to: bend, heightAt, dots: false }),
    ...strand({ from: bend, to: page.left + textWidth, heightAt, dots: true }),
  ];
  let bottom = top;
  row.forEach((pearl, index) => {
    const x = page.left + (index + 0.5) * slot;
    marks.push(...drawPearl(pearl, x, heightAt(x)));
    const textTop = top + 2 * radius + sag + 1.6;
    const text = setPearlText(pearl, setter, {
      x: x - slot / 2 + 0.3,
      top: textTop,
      width: slot - 0.6,
    });
    marks.push(...text.lines);
    bottom = Math.max(bottom, text.bottom);
  });
  return { marks, bottom };
}

function strand(stretch: {
  readonly from: number;
  readonly to: number;
  readonly heightAt: (x: number) => number;
  readonly dots: boolean;
}): readonly ShapeMark[] {
  const { from, to, heightAt, dots } = stretch;
  if (to - from < 0.01) return [];
  const points = Array.from({ length: 33 }, (_, index) => {
    const x = from + (index / 32) * (to - from);
    return `${index === 0 ? 'M' : 'L'}${rounded(x)} ${rounded(heightAt(x))}`;
  });
  const widthMm = dots ? 0.45 : 0.35;
  return [{ mark: 'shape', d: points.join(''), stroke: { ink: inks.grey, widthMm, dots } }];
}

/** Filled is done, ring is to come, a ring with a bar is late, the present one larger and warm. */
function drawPearl(pearl: Pearl, x: number, y: number): readonly ShapeMark[] {
  const ring = { ink: inks.black, widthMm: 0.35 };
  if (pearl.state === 'now') {
    return [
      disc({ x, y, radius: 2.6 }, { fill: inks.white, stroke: { ink: inks.warm, widthMm: 0.6 } }),
      disc({ x, y, radius: 1 }, { fill: inks.warm }),
    ];
  }
  if (pearl.state === 'done') return [disc({ x, y, radius }, { fill: inks.black })];
  const circle = disc({ x, y, radius }, { fill: inks.white, stroke: ring });
  if (pearl.state === 'to-come') return [circle];
  const bar = `M${rounded(x)} ${rounded(y - 0.95)}v1.1M${rounded(x)} ${rounded(y + 0.75)}v0.25`;
  return [circle, { mark: 'shape', d: bar, stroke: { ink: inks.black, widthMm: 0.45 } }];
}

function setPearlText(
  pearl: Pearl,
  setter: TextSetter,
  box: { readonly x: number; readonly top: number; readonly width: number },
): { readonly lines: readonly TextMark[]; readonly bottom: number } {
  const lines: TextMark[] = [];
  let top = box.top;
  for (const [text, style] of [
    [pearl.label.zh, styles.pearl],
    [dated(pearl, pearl.note.zh), { ...styles.pearlNote, ink: inks.black }],
    [pearl.label.en, styles.pearlNote],
  ] as const) {
    if (text === '') continue;
    const set = setter.set(text, { ...box, top }, style);
    lines.push(...set.lines);
    top = set.bottom;
  }
  return { lines, bottom: top };
}

/** `11-13 超期 · 已报县、省`: the date once, and late also as a word. */
function dated(pearl: Pearl, note: string): string {
  const date = pearl.at === undefined ? '' : shortDate(pearl.at);
  const late = pearl.state === 'late' && !note.includes(labels.late.zh) ? labels.late.zh : '';
  const head = note.includes(date) ? '' : date;
  return [head, late, note].filter((part) => part !== '').join(' ');
}

function sentenceOf(pearls: readonly Pearl[]): string {
  const steps = pearls.map((pearl) => `${pearl.label.zh} ${dated(pearl, pearl.note.zh)}`.trim());
  return `${labels.string.zh}：${steps.join('；')}`;
}
