import type { Words } from '@zhulian/vocabulary';

/** 已停用的目的: what once was asked between provinces and must never be asked again (domain handbook 0.7 and 8). */
export interface DeadPurpose {
  readonly code: 'pregnancy-suspicion' | 'birth-quota' | 'levy' | 'contraception-check';
  readonly words: Words;
  /** Fragments, lower case, without blanks or punctuation. */
  readonly fragments: readonly string[];
  /** Latin words that count only as whole words. */
  readonly wholeWords: readonly string[];
}

export const deadPurposes: readonly DeadPurpose[] = [
  {
    code: 'pregnancy-suspicion',
    words: { zh: '怀疑怀孕的查问', en: 'inquiry into a suspected pregnancy' },
    fragments: [
      '疑似怀孕',
      '疑似违法怀孕',
      '怀疑怀孕',
      '违法怀孕',
      '政策外怀孕',
      '计划外怀孕',
      '是否怀孕',
      '有无怀孕',
      '孕情',
      '孕检',
      '环孕',
      '疑似懷孕',
      '懷疑懷孕',
      '違法懷孕',
      'suspectedpregnan',
      'suspectedofpregnan',
      'unlawfulpregnan',
      'whethersheispregnan',
      'pregnancycheck',
      'pregnancytest',
    ],
    wholeWords: [],
  },
  {
    code: 'birth-quota',
    words: { zh: '计划外生育的查处', en: 'action against births outside a plan' },
    fragments: [
      '计划外',
      '政策外生育',
      '违法生育',
      '超生',
      '抢生',
      '偷生',
      '重点对象',
      '計劃外',
      'unplannedbirth',
      'outofplan',
      'outsidetheplan',
      'excessbirth',
      'unlawfulbirth',
      'birthquota',
      'keyperson',
    ],
    wholeWords: [],
  },
  {
    code: 'levy',
    words: { zh: '社会抚养费', en: 'the social maintenance levy' },
    fragments: [
      '社会抚养费',
      '社抚费',
      '抚养费征收',
      '超生罚款',
      '社會撫養費',
      'socialmaintenance',
      'socialcompensationfee',
      'birthlevy',
    ],
    wholeWords: ['levy', 'levies'],
  },
  {
    code: 'contraception-check',
    words: { zh: '避孕节育情况的检查', en: 'checks of contraception' },
    fragments: [
      '避孕',
      '节育',
      '節育',
      '上环',
      '取环',
      '结扎',
      '結紮',
      '环检',
      '三查',
      '双查',
      '四术',
      '落实补救措施',
      '引产',
      'contracept',
      'sterilis',
      'steriliz',
    ],
    wholeWords: ['iud', 'iuds'],
  },
];

/** Everyday phrases in which a fragment stands by chance: 计划外出务工, 以上环节, 获取环境, 再三查找, 循环检查. */
const innocent = /计划外出(?!生)|上环(?:节(?!育)|境)|取环(?:节(?!育)|境)|三查[找询]|循环检/gu;

/**
 * Looks for a dead purpose in free text. Blanks, punctuation, width and case do not hide one; `疑 似 怀 孕` is found.
 * A sentence that merely denies such a purpose is found too: a data-protection officer reads it before anyone acts.
 * In values of a register (a person called 陈超生, a street called 上环) only longer fragments count.
 */
export function findDeadPurpose(
  text: string,
  search: { readonly fragmentLengthMin: number } = { fragmentLengthMin: 1 },
): DeadPurpose | undefined {
  const plain = text.normalize('NFKC').toLowerCase();
  const folded = plain.replace(/[^\p{L}\p{N}]/gu, '').replace(innocent, '·');
  const words = new Set(plain.split(/[^\p{L}\p{N}]+/u));
  return deadPurposes.find(
    ({ fragments, wholeWords }) =>
      fragments.some(
        (fragment) => fragment.length >= search.fragmentLengthMin && folded.includes(fragment),
      ) ||
      (search.fragmentLengthMin === 1 && wholeWords.some((word) => words.has(word))),
  );
}
