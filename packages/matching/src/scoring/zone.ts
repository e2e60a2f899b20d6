/** 三区: join without a person looking, let a person decide, or leave apart. */
export type Zone = 'link' | 'decide' | 'apart';

/** Bits of evidence at the two borders. */
export interface ZoneBorders {
  /** From here two records are joined. */
  readonly link: number;
  /** From here a person looks. */
  readonly decide: number;
}

/** One wrong in a thousand at the upper border, one right in eight at the lower. */
export const defaultBorders: ZoneBorders = { link: 10, decide: -3 };

export function zoneOf(bits: number, borders: ZoneBorders = defaultBorders): Zone {
  if (bits >= borders.link) return 'link';
  return bits >= borders.decide ? 'decide' : 'apart';
}
