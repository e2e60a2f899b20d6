import {
  calendarDateOf,
  dayWords,
  epochMsOf,
  type Language,
  say,
  type Words,
  weekdayOf,
} from '@zhulian/vocabulary';
import type { StoryAudience, StoryOutcome } from '../story/story-teller.ts';

export interface StoryPaper {
  readonly language: Language;
  /** Columns of the terminal. */
  readonly width: number;
  readonly line: (line: string) => void;
}

export interface StoryPrinter extends StoryAudience {
  heading(words: Words): void;
  /** The last lines: what came out. */
  close(told: StoryOutcome, voucherPath?: string): void;
}

/** The audience of a story that is told to a program. */
export const silence: StoryAudience = { step: () => undefined, due: () => undefined };

/** Prints a story for people: a heading for each day, then time, voice and what happened, wrapped to the terminal. */
export function printStory(paper: StoryPaper): StoryPrinter {
  const { language, line } = paper;
  let day = '';
  /** Behind a lead, later lines hanging under column `hang`. */
  const put = (lead: string, text: string, hang: number) => {
    const { width } = paper;
    const lines = wrap(text, { first: width - displayWidth(lead), rest: width - hang });
    lines.forEach((part, index) => line(`${index === 0 ? lead : ' '.repeat(hang)}${part}`));
  };
  return {
    heading(words) {
      put('', say(words, language), 0);
    },
    step({ at, who, what }) {
      const date = calendarDateOf(at);
      if (date !== day) {
        day = date;
        line('');
        line(`${dayHeading(date, language)}`);
      }
      const name = say(who, language);
      const column = language === 'zh' ? 10 : 14;
      const gap = ' '.repeat(Math.max(2, column - displayWidth(name)));
      put(`  ${clockOf(at)}  ${name}${gap}`, say(what, language), 9 + column);
    },
    due({ what, on, reason }) {
      const label = language === 'zh' ? '期限' : 'Due';
      const lead = `         ${label} ${on}  `;
      const colon = language === 'zh' ? '：' : ': ';
      put(lead, `${say(what, language)}${colon}${say(reason, language)}`, displayWidth(lead));
    },
    close({ registeredOn, responsibleGaps }, voucherPath) {
      line('');
      line(
        language === 'zh'
          ? `登记 ${registeredOn}；责任空档 ${responsibleGaps} 处`
          : `Registered ${registeredOn}; moments without a responsible office: ${responsibleGaps}`,
      );
      if (voucherPath !== undefined)
        line(`${language === 'zh' ? '凭证' : 'Voucher'} ${voucherPath}`);
    },
  };
}

const weekdays: readonly Words[] = [
  { zh: '星期日', en: 'Sunday' },
  { zh: '星期一', en: 'Monday' },
  { zh: '星期二', en: 'Tuesday' },
  { zh: '星期三', en: 'Wednesday' },
  { zh: '星期四', en: 'Thursday' },
  { zh: '星期五', en: 'Friday' },
  { zh: '星期六', en: 'Saturday' },
];

function dayHeading(date: ReturnType<typeof calendarDateOf>, language: Language): string {
  const weekday = weekdays[weekdayOf(date)] ?? { zh: '', en: '' };
  const year = date.slice(0, 4);
  return language === 'zh'
    ? `${year}年${dayWords(date).zh} ${weekday.zh}`
    : `${weekday.en}, ${dayWords(date).en} ${year}`;
}

/** 09:15 in Asia/Shanghai. */
function clockOf(at: Parameters<typeof epochMsOf>[0]): string {
  return new Date(epochMsOf(at) + 8 * 3_600_000).toISOString().slice(11, 16);
}

/** Columns a text takes on a terminal: Chinese characters and their punctuation take two. */
export function displayWidth(text: string): number {
  return [...text].reduce((total, character) => total + (isWide(character) ? 2 : 1), 0);
}

function isWide(character: string): boolean {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(
    character,
  );
}

/** Punctuation that never begins a line. */
const closing = /^[，。、；：！？）》”’,.;:!?)]/u;

/** Breaks between Chinese characters or at spaces; never before closing punctuation, never after an opening bracket. */
export function wrap(
  text: string,
  width: { readonly first: number; readonly rest: number },
): readonly string[] {
  const pieces = text.match(/[（《“‘]*(?:[\u0021-\u1fff\u2010-\u2027]+\s?|\s|.)/gu) ?? [];
  const lines: string[] = [];
  let current = '';
  for (const piece of pieces) {
    const room = Math.max(lines.length === 0 ? width.first : width.rest, 20);
    const fits = displayWidth(current) + displayWidth(piece.trimEnd()) <= room;
    if (fits || current === '' || closing.test(piece)) {
      current += piece;
      continue;
    }
    lines.push(current.trimEnd());
    current = piece.trimStart();
  }
  return current === '' ? lines : [...lines, current.trimEnd()];
}
