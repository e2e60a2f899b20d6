/** The part of fontkit 2 that we use; the package brings no types. */
declare module 'fontkit' {
  export interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number };
  }
  export function create(bytes: Uint8Array): Font;
}

/** The part of subset-font 2 that we use; the package brings no types. */
declare module 'subset-font' {
  export default function subsetFont(
    bytes: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'truetype';
      readonly noLayoutClosure: boolean;
      readonly keepFeatures: readonly string[];
      readonly noHinting: boolean;
      readonly dropTables: readonly string[];
    },
  ): Promise<Buffer>;
}
