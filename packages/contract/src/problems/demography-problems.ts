import type { Words } from '@zhulian/vocabulary';
import { anyTime, detailOf, type ProblemSentence, type ProblemWords } from './problem-words.ts';

/** What a calculation refuses before anything runs: the cell is named, nothing is scaled or cut to fit. */
export const demographyProblems: Readonly<Record<string, ProblemSentence>> = {
  'demography.ages-not-ascending': (refusal) =>
    wrongInput({
      zh: `年龄组没有从 0 岁起依次递增：${detailOf(refusal, 'age')} 岁处`,
      en: `Age groups do not rise from 0: at age ${detailOf(refusal, 'age')}`,
    }),
  'demography.length-differs': (refusal) =>
    wrongInput({
      zh: `应有 ${detailOf(refusal, 'expected')} 个数，实有 ${detailOf(refusal, 'found')} 个`,
      en: `${detailOf(refusal, 'expected')} numbers are needed, ${detailOf(refusal, 'found')} were given`,
    }),
  'demography.rate-impossible': (refusal) =>
    wrongInput({
      zh: `${detailOf(refusal, 'age')} 岁的死亡率不可能是 ${detailOf(refusal, 'found')}`,
      en: `The death rate at age ${detailOf(refusal, 'age')} cannot be ${detailOf(refusal, 'found')}`,
    }),
};

function wrongInput(title: Words): ProblemWords {
  return {
    status: 422,
    title,
    why: {
      zh: '计算之前逐格核对输入；有一格不对就不算，也不按比例调整或截去。',
      en: 'Every cell is checked before anything runs; with one wrong cell nothing is calculated, scaled or cut off.',
    },
    remedy: {
      zh: '请对照来源改正这一格，再重新计算。',
      en: 'Please correct this cell against its source and run again.',
    },
    period: anyTime,
  };
}
