import type { Pearl } from '@zhulian/contract';
import { pearlText, type StringReader } from './pearl-words.ts';
import { wrapText } from './wrap-text.ts';

export interface PlacedPearl {
  readonly code: string;
  readonly state: Pearl['state'];
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly title: readonly string[];
  readonly subtitle: readonly string[];
  readonly note: readonly string[];
  /** Top of the text block under the pearl. */
  readonly textY: number;
  /** Everything in words, for the tooltip: nothing that was cut is lost. */
  readonly full: string;
}

/** A stretch of the string: half a parabola whose lowest point is at one end. */
export interface Stretch {
  readonly history: boolean;
  readonly from: { readonly x: number; readonly y: number };
  readonly bend: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

export interface StringLayout {
  readonly width: number;
  readonly height: number;
  readonly pearls: readonly PlacedPearl[];
  readonly stretches: readonly Stretch[];
}

const slotWidthMin = { zh: 108, en: 124 } as const;
const radii: Readonly<Record<Pearl['state'], number>> = {
  done: 9,
  late: 9,
  now: 15,
  'to-come': 8.5,
};
const edge = 10;
const sag = 16;
const gapUnderString = 22;
const rowGap = 18;
export const titleLinePx = 20;
export const noteLinePx = 18;

function rowsOf(pearls: readonly Pearl[], width: number, language: StringReader['language']) {
  const capacity = Math.max(1, Math.floor(width / slotWidthMin[language]));
  const rowCount = Math.max(1, Math.ceil(pearls.length / capacity));
  const perRow = Math.max(1, Math.ceil(pearls.length / rowCount));
  return Array.from({ length: rowCount }, (_, row) =>
    pearls.slice(row * perRow, (row + 1) * perRow),
  );
}

function place(pearl: Pearl, slotWidth: number, reader: StringReader) {
  const text = pearlText(pearl, reader);
  const widthPx = slotWidth - 12;
  return {
    code: pearl.code,
    state: pearl.state,
    radius: radii[pearl.state],
    title: wrapText(text.title, { sizePx: 14, widthPx, linesMax: 2 }),
    subtitle: wrapText(text.subtitle, { sizePx: 13, widthPx, linesMax: 2 }),
    note: wrapText(text.note, { sizePx: 13, widthPx, linesMax: 2 }),
    full: [text.title, text.subtitle, text.note].filter((part) => part !== '').join(' · '),
  };
}

/** The string hangs: between two pegs, lowest at the present step, as in the mark. */
function hang(row: { readonly top: number; readonly lowestX: number; readonly width: number }) {
  const reachLeft = row.lowestX - edge;
  const reachRight = row.width - edge - row.lowestX;
  return (x: number): number => {
    const reach = x <= row.lowestX ? reachLeft : reachRight;
    const away = reach === 0 ? 0 : (x - row.lowestX) / reach;
    return row.top + sag * (1 - away * away);
  };
}

/**
 * 责任链 as positions. A string too long for the width goes on in a further row, read from the left again; labels wrap
 * to two lines and then are cut, with the whole text kept in `full`.
 */
export function layoutString(
  pearls: readonly Pearl[],
  options: StringReader & { readonly width: number },
): StringLayout {
  const rows = rowsOf(pearls, options.width, options.language);
  const nowRow = rows.findIndex((row) => row.some((pearl) => pearl.state === 'now'));
  const placed: PlacedPearl[] = [];
  const stretches: Stretch[] = [];
  let top = 18;
  rows.forEach((row, rowIndex) => {
    const slotWidth = options.width / Math.max(1, row.length);
    const nowIndex = row.findIndex((pearl) => pearl.state === 'now');
    const lowestX = nowIndex < 0 ? options.width / 2 : slotWidth * (nowIndex + 0.5);
    const heightAt = hang({ top, lowestX, width: options.width });
    const textY = top + sag + gapUnderString;
    const texts = row.map((pearl) => place(pearl, slotWidth, options));
    texts.forEach((text, index) => {
      const x = slotWidth * (index + 0.5);
      placed.push({ ...text, x, y: heightAt(x), textY });
    });
    const lowest = { x: lowestX, y: top + sag };
    const pegs = { left: { x: edge, y: top }, right: { x: options.width - edge, y: top } };
    stretches.push(
      {
        history: nowRow < 0 || rowIndex <= nowRow,
        from: pegs.left,
        bend: { x: (edge + lowestX) / 2, y: lowest.y },
        to: lowest,
      },
      {
        history: nowRow < 0 || rowIndex < nowRow,
        from: lowest,
        bend: { x: (lowestX + options.width - edge) / 2, y: lowest.y },
        to: pegs.right,
      },
    );
    top = textY + Math.max(0, ...texts.map(textHeight)) + rowGap;
  });
  return { width: options.width, height: top - rowGap + 4, pearls: placed, stretches };
}

function textHeight(text: Pick<PlacedPearl, 'title' | 'subtitle' | 'note'>): number {
  return text.title.length * titleLinePx + (text.subtitle.length + text.note.length) * noteLinePx;
}
