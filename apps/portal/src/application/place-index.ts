import type { Words } from '@zhulian/vocabulary';

/** A place of household registration (户籍地): what the person chooses among. */
export interface Place {
  /** Division code, 6 or 9 digits, of today. */
  readonly code: string;
  readonly name: Words;
  /** What it was called or coded before, when she typed the old one. */
  readonly note: Words | null;
}

/** Finds places by what people type: 长沙岳麓, Yuelu, 430104, an old code. */
export interface PlaceIndex {
  search(text: string, limit: number): readonly Place[];
  find(code: string): Place | undefined;
}
