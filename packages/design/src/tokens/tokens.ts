/** 色 of design.md. Contrast is AA on white and on the wash; a colour never stands without a word or a sign. */
export const colours = {
  /** Header, primary action, done pearls, links. */
  sea: '#0f5c6e',
  /** Selected row or menu item. */
  seaWash: '#e4f1f3',
  /** Ground of a "why" box: the reason for a date, a rule, a refusal. */
  pearl: '#f7f3ea',
  /** The present step, due soon; on white. */
  now: '#b4560b',
  /** The same on the pearl ground, where the lighter one would miss AA. */
  nowOnPearl: '#9a4708',
  nowWash: '#fdf1e6',
  done: '#1e7a4d',
  doneWash: '#e7f5ed',
  late: '#b3261e',
  lateWash: '#fbeae9',
  ink: '#1b2733',
  ink2: '#52606d',
  /** Hints; not under 14 px. */
  ink3: '#6b7885',
  line: '#e3e8ee',
  wash: '#f5f7fa',
  white: '#ffffff',
  /** Ring and dots of steps to come. */
  mist: '#b4bfcb',
} as const;

/** 间距 in steps of four, px. */
export const spacesPx = {
  half: 2,
  one: 4,
  two: 8,
  three: 12,
  four: 16,
  five: 20,
  six: 24,
  eight: 32,
  twelve: 48,
} as const;

/** 字号 and line height, px. Portal sizes are for phones; elder mode (长者版) runs from 22 to 30. */
export const typePx = {
  deskText: { size: 14, line: 22 },
  deskHint: { size: 13, line: 20 },
  deskHeading: { size: 22, line: 30 },
  deskSubheading: { size: 15, line: 24 },
  portalText: { size: 18, line: 29 },
  portalHeading: { size: 25, line: 36 },
  elderText: { size: 22, line: 36 },
  elderHeading: { size: 30, line: 42 },
} as const;

/** Height of one row of a dense list on the desk (密集列表行高). */
export const rowHeightPx = 36;

export const radiiPx = { small: 4, control: 6, card: 8 } as const;

/** Motion only shows where something went; none under prefers-reduced-motion. */
export const motionMs = 120;

/** 黑体: the reader's own first on citizens' phones, Noto elsewhere. Never fetched. */
export const fontStack =
  '"Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "Source Han Sans SC", system-ui, sans-serif';
