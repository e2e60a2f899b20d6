import { create, type Font } from 'fontkit';
import type { FontFile } from './voucher-fonts.ts';

/** One opened font file. */
export interface Face {
  readonly family: string;
  readonly bytes: Uint8Array;
  readonly font: Font;
}

export interface MissingGlyph {
  readonly character: string;
  /** `U+20BB7`. */
  readonly codePoint: string;
}

/** Which face sets each character of one document. */
export type FaceByCharacter = ReadonlyMap<string, Face>;

export interface FontChain {
  /** Opens further fonts of the chain only while a character is still without glyph. */
  assign(characters: Iterable<string>): Promise<FaceByCharacter | MissingGlyph>;
}

export function openFontChain(files: readonly FontFile[]): FontChain {
  const faces = files.map((file) => once(() => openFace(file)));

  async function faceFor(character: string): Promise<Face | undefined> {
    if (isPrivateUse(character)) return undefined;
    for (const load of faces) {
      const face = await load();
      if (face.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) return face;
    }
    return undefined;
  }

  return {
    async assign(characters) {
      const assigned = new Map<string, Face>();
      for (const character of new Set(characters)) {
        const face = await faceFor(character);
        if (face === undefined) return { character, codePoint: codePointOf(character) };
        assigned.set(character, face);
      }
      return assigned;
    },
  };
}

/** A private-use character means something else on every machine, even where a font has a drawing for it. */
function isPrivateUse(character: string): boolean {
  return /\p{Co}/u.test(character);
}

function codePointOf(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hex.padStart(4, '0')}`;
}

async function openFace(file: FontFile): Promise<Face> {
  const bytes = await file.read();
  return { family: file.family, bytes, font: create(bytes) };
}

function once<Value>(open: () => Promise<Value>): () => Promise<Value> {
  let opened: Promise<Value> | undefined;
  return () => {
    opened ??= open();
    return opened;
  };
}
