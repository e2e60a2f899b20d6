import { type NameSound, soundOf, soundOfCharacter } from '@zhulian/registry';
import { foldPersonName } from '@zhulian/vocabulary';

/** 姓 of two characters, as they stand in the census lists of surnames; the common ones. */
const compoundSurnames: ReadonlySet<string> = new Set(
  (
    '欧阳 上官 司徒 诸葛 尉迟 司马 夏侯 东方 皇甫 令狐 慕容 长孙 宇文 公孙 轩辕 端木 百里 南宫 西门 淳于 单于 澹台 ' +
    '申屠 太史 钟离 闾丘 濮阳 赫连 拓跋 呼延 独孤 万俟 闻人 东郭 公冶 宗政 仲孙 鲜于 司空 左丘 梁丘 东门 第五 欧陽'
  ).split(' '),
);

/** What nobody could read or type: a sign that stands for one character. */
const wildcards = /[?？□■×*＊○〇\u{E000}-\u{F8FF}\u{FFFD}]/gu;

/** A name ready to be compared: its parts as characters and as sounds. Sounds are without tones. */
export interface SplitName {
  readonly whole: string;
  readonly surname: string;
  readonly given: string;
  readonly surnameSound: string;
  readonly givenSound: string;
  /** The same for southern speech, where n and l, z and zh, en and eng are one. */
  readonly surnameFuzzy: string;
  readonly givenFuzzy: string;
}

/** Splits a name into 姓 and 名; a dotted name at its first dot. Undefined when nothing is written. */
export function splitName(written: string): SplitName | undefined {
  const whole = foldPersonName(written).replace(wildcards, '?');
  const characters = [...whole];
  if (characters.length === 0) return undefined;
  const dot = characters.indexOf('·');
  const two = characters.slice(0, 2).join('');
  const isCompound = characters.length > 2 && compoundSurnames.has(two);
  const length = dot > 0 ? dot : isCompound ? 2 : 1;
  const surname = characters.slice(0, length).join('');
  const given = characters.slice(length);
  const surnameSound = soundOfSurname(surname);
  const givenSounds = given.map(soundOfCharacter);
  return {
    whole,
    surname,
    given: given.join(''),
    surnameSound: surnameSound.exact,
    givenSound: givenSounds.map(({ exact }) => exact).join(' '),
    surnameFuzzy: surnameSound.fuzzy,
    givenFuzzy: givenSounds.map(({ fuzzy }) => fuzzy).join(' '),
  };
}

const surnameSounds = new Map<string, NameSound>();

/** 单 is shàn and 区 is ōu where they are surnames. */
function soundOfSurname(surname: string): NameSound {
  const sound = surnameSounds.get(surname) ?? soundOf(surname);
  surnameSounds.set(surname, sound);
  return sound;
}
