import type { TextStyle } from './text-setter.ts';

/** A4 portrait, in millimetres. */
export const page = { width: 210, height: 297, left: 24, right: 24, top: 15, bottom: 12 } as const;

export const textWidth: number = page.width - page.left - page.right;

/** Black on white; the two greys and the one warm ink keep their order on a grey printer. */
export const inks = {
  black: '#111111',
  grey: '#4d4d4d',
  hairline: '#9a9a9a',
  warm: '#b4560b',
  white: '#ffffff',
} as const;

const { black, grey } = inks;

export type StyleName =
  | 'title'
  | 'titleEnglish'
  | 'label'
  | 'labelEnglish'
  | 'name'
  | 'value'
  | 'valueEnglish'
  | 'heading'
  | 'pearl'
  | 'pearlNote'
  | 'body'
  | 'bodyEnglish'
  | 'sentence'
  | 'code'
  | 'office'
  | 'foot';

export const styles: Readonly<Record<StyleName, TextStyle>> = {
  title: { sizePt: 25, weight: 'bold', ink: black, spacing: 0.22, leading: 1.2, align: 'centre' },
  titleEnglish: { sizePt: 10.5, weight: 'regular', ink: grey, spacing: 0.06, align: 'centre' },
  label: { sizePt: 9.5, weight: 'bold', ink: black, leading: 1.35 },
  labelEnglish: { sizePt: 6.8, weight: 'regular', ink: grey, leading: 1.3 },
  name: { sizePt: 13.5, weight: 'regular', ink: black, leading: 1.25 },
  value: { sizePt: 10.5, weight: 'regular', ink: black, leading: 1.4 },
  valueEnglish: { sizePt: 7, weight: 'regular', ink: grey, leading: 1.35 },
  heading: { sizePt: 10.5, weight: 'bold', ink: black, leading: 1.4 },
  pearl: { sizePt: 7.6, weight: 'bold', ink: black, leading: 1.35, align: 'centre' },
  pearlNote: { sizePt: 6.1, weight: 'regular', ink: grey, leading: 1.35, align: 'centre' },
  body: { sizePt: 8.4, weight: 'regular', ink: black, leading: 1.5 },
  bodyEnglish: { sizePt: 6.8, weight: 'regular', ink: grey, leading: 1.38 },
  sentence: { sizePt: 10.5, weight: 'bold', ink: black, leading: 1.45 },
  code: { sizePt: 15, weight: 'bold', ink: black, spacing: 0.05, leading: 1.25 },
  office: { sizePt: 11.5, weight: 'regular', ink: black, leading: 1.45, align: 'right' },
  foot: { sizePt: 6.6, weight: 'regular', ink: grey, leading: 1.4 },
};
