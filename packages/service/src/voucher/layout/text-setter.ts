import assert from 'node:assert/strict';
import type { Face, FaceByCharacter } from '../font/font-chain.ts';
import { breakLines } from './break-lines.ts';
import { rounded, type TextMark, type TextRun } from './page-tree.ts';

const mmPerPoint = 25.4 / 72;

export interface TextStyle {
  readonly sizePt: number;
  readonly weight: 'regular' | 'bold';
  readonly ink: string;
  /** Extra space between characters, as a part of the size. */
  readonly spacing?: number;
  /** Distance of baselines as a multiple of the size; 1.5 unless told. */
  readonly leading?: number;
  readonly align?: 'left' | 'centre' | 'right';
}

export interface SetText {
  readonly lines: readonly TextMark[];
  readonly bottom: number;
}

/** Sets text in the fonts of one document. Every character has a glyph: that was decided before. */
export interface TextSetter {
  widthOf(text: string, style: TextStyle): number;
  /** Sets a text from `top`, broken to `width`; the box is as high as its lines. */
  set(
    text: string,
    box: { readonly x: number; readonly top: number; readonly width: number },
    style: TextStyle,
  ): SetText;
}

export function createTextSetter(
  faces: Readonly<Record<TextStyle['weight'], FaceByCharacter>>,
): TextSetter {
  function faceOf(character: string, style: TextStyle): Face {
    const face = faces[style.weight].get(character);
    assert(face !== undefined, 'every character of the page was assigned a font before layout');
    return face;
  }

  function advanceOf(character: string, style: TextStyle): number {
    const { font } = faceOf(character, style);
    const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    const ems = glyph.advanceWidth / font.unitsPerEm + (style.spacing ?? 0);
    return ems * style.sizePt * mmPerPoint;
  }

  function widthOf(text: string, style: TextStyle): number {
    const advances = [...text].reduce((total, character) => total + advanceOf(character, style), 0);
    return advances - (text === '' ? 0 : (style.spacing ?? 0) * style.sizePt * mmPerPoint);
  }

  function runsOf(text: string, left: number, style: TextStyle): readonly TextRun[] {
    const runs: { text: string; family: string; x: number; advances: number[] }[] = [];
    let x = left;
    for (const character of text) {
      const { family } = faceOf(character, style);
      const advance = advanceOf(character, style);
      const last = runs.at(-1);
      if (last?.family === family) {
        last.text += character;
        last.advances.push(rounded(advance));
      } else {
        runs.push({ text: character, family, x: rounded(x), advances: [rounded(advance)] });
      }
      x += advance;
    }
    if (style.spacing === undefined) return runs;
    const spacing = rounded(style.spacing * style.sizePt * mmPerPoint);
    return runs.map((run) => ({ ...run, spacing }));
  }

  return {
    widthOf,
    set(text, box, style) {
      const sizeMm = style.sizePt * mmPerPoint;
      const leading = sizeMm * (style.leading ?? 1.5);
      const lines = breakLines(text, box.width, (part) => widthOf(part, style));
      const marks = lines.map((line, index): TextMark => {
        const room = box.width - widthOf(line, style);
        const shift = style.align === 'right' ? room : style.align === 'centre' ? room / 2 : 0;
        // The ideographic box stands .88 em above the baseline; half of the leading goes above it.
        const baseline = box.top + index * leading + (leading - sizeMm) / 2 + sizeMm * 0.88;
        return {
          mark: 'text',
          baseline: rounded(baseline),
          sizeMm: rounded(sizeMm),
          ink: style.ink,
          runs: runsOf(line, box.x + shift, style),
        };
      });
      return { lines: marks, bottom: box.top + lines.length * leading };
    },
  };
}
