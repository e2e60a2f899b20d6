import type { Pearl } from '@zhulian/contract';
import { calendarDateOf, type Instant, type Language, type Words } from '@zhulian/vocabulary';

/** The sign that goes with the colour: a pearl's state in a word. */
export const stateWords: Readonly<Record<Pearl['state'], Words>> = {
  done: { zh: '已完成', en: 'done' },
  late: { zh: '已逾期', en: 'late' },
  now: { zh: '现在', en: 'now' },
  'to-come': { zh: '待办', en: 'to come' },
};

const nowWords: Words = { zh: '现在', en: 'Now' };
const noLaterThan: Words = { zh: '最迟', en: 'by' };

/** How the reader sees the string: language, and the day that decides whether a year is written. */
export interface StringReader {
  readonly language: Language;
  /** Today in Asia/Shanghai, `2026-11-23`. */
  readonly today: string;
}

function fullDate(at: string): string {
  return at.length === 10 ? at : calendarDateOf(at as Instant);
}

/** 11-16, with the year when it is not this year's. */
export function shortDate(at: string, today: string): string {
  const date = fullDate(at);
  return date.slice(0, 4) === today.slice(0, 4) ? date.slice(5) : date;
}

export interface PearlText {
  readonly title: string;
  /** Only of the present step, whose title is 现在. */
  readonly subtitle: string;
  readonly note: string;
}

function noteWithDate(pearl: Pearl, reader: StringReader): string {
  const note = pearl.note[reader.language].trim();
  if (pearl.at === undefined) return note;
  const date = shortDate(pearl.at, reader.today);
  if (note.includes(date)) return note;
  const isLimit =
    pearl.state === 'to-come' || (pearl.state === 'now' && fullDate(pearl.at) > reader.today);
  if (!isLimit) return `${date} ${note}`.trim();
  const limit = noLaterThan[reader.language];
  if (note.startsWith(limit)) return `${note} ${date}`;
  return `${limit} ${date}${note === '' ? '' : ` · ${note}`}`;
}

/** What stands under or beside a pearl. */
export function pearlText(pearl: Pearl, reader: StringReader): PearlText {
  const label = pearl.label[reader.language];
  const note = noteWithDate(pearl, reader);
  if (pearl.state !== 'now') return { title: label, subtitle: '', note };
  const now = nowWords[reader.language];
  return { title: now, subtitle: label === now ? '' : label, note };
}

/** The whole string as one sentence for those who hear it. */
export function stringSentence(pearls: readonly Pearl[], reader: StringReader): string {
  const steps = pearls.map((pearl) => {
    const note = noteWithDate(pearl, reader);
    const state = stateWords[pearl.state][reader.language];
    const label = pearl.label[reader.language];
    return `${label} (${state}${note === '' ? '' : ` · ${note}`})`;
  });
  return reader.language === 'zh'
    ? `责任链：${steps.join('；')}`
    : `Responsibility string: ${steps.join('; ')}`;
}
