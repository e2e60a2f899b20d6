import { foldPersonName } from '@zhulian/vocabulary';
import { pinyin } from 'pinyin-pro';

/** How a name sounds: toneless syllables, and the same folded for southern speech. */
export interface NameSound {
  readonly exact: string;
  readonly fuzzy: string;
}

/** 读音 of a name with surname readings (单 shàn, 区 ōu). Characters without a reading stand for themselves. */
export function soundOf(name: string): NameSound {
  const syllables = pinyin(foldPersonName(name), {
    toneType: 'none',
    type: 'array',
    surname: 'head',
    nonZh: 'consecutive',
    v: true,
  });
  return { exact: syllables.join(' '), fuzzy: syllables.map(fuzzySyllable).join(' ') };
}

const characterSounds = new Map<string, NameSound>();

/**
 * 读音 of one character of a given name, read alone: whether its neighbour was left out does not change it. Remembered, so that a
 * million names cost a few thousand readings.
 */
export function soundOfCharacter(character: string): NameSound {
  const known = characterSounds.get(character);
  if (known !== undefined) return known;
  const exact = pinyin(character, { toneType: 'none', nonZh: 'consecutive', v: true });
  const sound = { exact, fuzzy: fuzzySyllable(exact) };
  characterSounds.set(character, sound);
  return sound;
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
