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
  'demography.margins-unequal': (refusal) =>
    wrongInput({
      zh: `行合计 ${detailOf(refusal, 'rows')} 与列合计 ${detailOf(refusal, 'columns')} 不等`,
      en: `The rows add up to ${detailOf(refusal, 'rows')}, the columns to ${detailOf(refusal, 'columns')}`,
    }),
  'demography.margin-unreachable': (refusal) =>
    wrongInput({
      zh: `边际要求有人，种子表却全是零：${detailOf(refusal, 'line')}`,
      en: `The margin asks for people where the seed has none: ${detailOf(refusal, 'line')}`,
    }),
  'demography.fit-not-converged': wrongInput({
    zh: '拟合没有收敛，结果不可用',
    en: 'The fit did not converge; its result is of no use',
  }),
  'demography.flow-impossible': (refusal) =>
    wrongInput({
      zh: `第 ${detailOf(refusal, 'row')} 行的流量不可能是 ${detailOf(refusal, 'found')}`,
      en: `The flow in row ${detailOf(refusal, 'row')} cannot be ${detailOf(refusal, 'found')}`,
    }),
  'demography.predictor-impossible': (refusal) =>
    wrongInput({
      zh: `第 ${detailOf(refusal, 'row')} 行的“${detailOf(refusal, 'name')}”不是有限的数`,
      en: `“${detailOf(refusal, 'name')}” in row ${detailOf(refusal, 'row')} is not a finite number`,
    }),
  'demography.predictors-dependent': wrongInput({
    zh: '自变量互相重复，系数无法分开',
    en: 'The predictors repeat one another; their coefficients cannot be told apart',
  }),
  'demography.closing-needs-old-ages': (refusal) =>
    wrongInput({
      zh: `高龄外推至少要有 ${detailOf(refusal, 'from')} 至 ${detailOf(refusal, 'to')} 岁中的两个死亡率`,
      en: `Closing the table needs two rates between ages ${detailOf(refusal, 'from')} and ${detailOf(refusal, 'to')}`,
    }),
};

export function wrongInput(title: Words): ProblemWords {
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
