/** 版面: one page as marks in millimetres from the top left corner, in reading order. Painters add nothing of their own. */
export interface PageTree {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Structure roles of ISO 32000-1 14.8.4; `Artifact` is what a screen reader passes over. */
export type Role =
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'P'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Artifact';

export interface Block {
  readonly role: Role;
  readonly children: readonly (Block | Mark)[];
  /** What a Figure shows, for those who hear it. */
  readonly alt?: string;
  /** Set where it differs from the document's zh-CN. */
  readonly language?: 'en';
}

export type Mark = TextMark | ShapeMark;

/** One line of text on its baseline. */
export interface TextMark {
  readonly mark: 'text';
  readonly baseline: number;
  readonly sizeMm: number;
  readonly ink: string;
  readonly runs: readonly TextRun[];
}

/** Neighbouring characters of one font. `advances` has one width for each code point. */
export interface TextRun {
  readonly text: string;
  readonly family: string;
  readonly x: number;
  readonly advances: readonly number[];
  /** Space that every character of the run has in addition to its own width; part of `advances`. */
  readonly spacing?: number;
}

/** A path in the syntax of SVG, filled or stroked or both. */
export interface ShapeMark {
  readonly mark: 'shape';
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: { readonly ink: string; readonly widthMm: number; readonly dots?: boolean };
}

export function isBlock(part: Block | Mark): part is Block {
  return 'role' in part;
}

export function block(
  role: Role,
  children: readonly (Block | Mark)[],
  options: { readonly alt?: string; readonly language?: 'en' } = {},
): Block {
  return { role, children, ...options };
}

/** Lengths to a thousandth of a millimetre, so that both painters and two runs write the same digits. */
export function rounded(lengthMm: number): number {
  return Math.round(lengthMm * 1000) / 1000;
}

export function disc(
  centre: { readonly x: number; readonly y: number; readonly radius: number },
  paint: Omit<ShapeMark, 'mark' | 'd'>,
): ShapeMark {
  const { x, y, radius } = centre;
  const r = rounded(radius);
  const d = `M${rounded(x - radius)} ${rounded(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
  return { mark: 'shape', d, ...paint };
}

export function rule(
  line: { readonly x: number; readonly y: number; readonly width: number },
  stroke: NonNullable<ShapeMark['stroke']>,
): ShapeMark {
  const d = `M${rounded(line.x)} ${rounded(line.y)}H${rounded(line.x + line.width)}`;
  return { mark: 'shape', d, stroke };
}
