import { pinyin } from 'pinyin-pro';

/** How a name sounds: toneless syllables, and the same folded for southern speech. */
export interface NameSound {
  readonly exact: string;
  readonly fuzzy: string;
}

const middleDots = /[\u00B7\u2022\u2027\u2219\u22C5\u30FB\uFF0E]/gu;

/** 姓名 for comparison: NFKC, no spaces, one kind of middle dot, upper case. Never shown, never stored as the name. */
export function comparableNameOf(name: string): string {
  return name.normalize('NFKC').replace(middleDots, '·').replace(/\s+/gu, '').toUpperCase();
}

/** 读音 of a name with surname readings (单 shàn, 区 ōu). Characters without a reading stand for themselves. */
export function soundOf(name: string): NameSound {
  const syllables = pinyin(comparableNameOf(name), {
    toneType: 'none',
    type: 'array',
    surname: 'head',
    nonZh: 'consecutive',
    v: true,
  });
  return { exact: syllables.join(' '), fuzzy: syllables.map(fuzzySyllable).join(' ') };
}

/** 平翘舌不分, 鼻边音不分, f/h 不分, 前后鼻音不分: usual in Hunan, Sichuan, Guangdong and Fujian. */
function fuzzySyllable(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/u, '$1')
    .replace(/^n/u, 'l')
    .replace(/^hu(?=[in]$)/u, 'fe')
    .replace(/^hu(?=[ao])/u, 'f')
    .replace(/^hu$/u, 'fu')
    .replace(/([aei])ng$/u, '$1n');
}
