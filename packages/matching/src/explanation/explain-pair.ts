import type { Words } from '@zhulian/vocabulary';
import type { MatchingScheme } from '../comparison/comparison.ts';
import type { MatchingModel } from '../estimation/estimate-matched.ts';
import type { Rarity } from '../scoring/rarity.ts';
import { bitsOf, priorBits } from '../scoring/score-pairs.ts';
import { fieldWords, levelWords } from './field-words.ts';

/** One step of the waterfall from the prior to the sum. */
export interface EvidenceStep {
  readonly field: Words;
  readonly level: Words;
  /** Bits for (positive) or against one person. */
  readonly bits: number;
}

const start: Words = { zh: '比对之前', en: 'Before comparing' };
const startLevel: Words = { zh: '任意两条记录', en: 'any two records' };
const rare: Words = { zh: '取值少见程度', en: 'rarity of the value' };

/**
 * 比对依据: why a pair has its bits, as steps that add up to them: the prior, each field that both sides have, and the rarity of
 * equal values. Fields that one side lacks say nothing and are not shown.
 */
export function explainPair<Prepared>(
  left: Prepared,
  right: Prepared,
  by: {
    readonly scheme: MatchingScheme<Prepared>;
    readonly model: MatchingModel;
    readonly rarity: Rarity<Prepared>;
  },
): readonly EvidenceStep[] {
  const { model, rarity, scheme } = by;
  const steps = scheme.comparisons.flatMap((comparison, field): readonly EvidenceStep[] => {
    const level = comparison.levelOf(left, right);
    const code = comparison.levels[level]?.code;
    if (code === undefined) return [];
    const name = fieldWords[comparison.field] ?? { zh: comparison.field, en: comparison.field };
    const words = levelWords[code] ?? { zh: code, en: code };
    const step = { field: name, level: words, bits: bitsOf(model, field, level) };
    const bits = level === 0 ? rarity(field, left) : 0;
    return bits === 0 ? [step] : [step, { field: name, level: rare, bits }];
  });
  return [{ field: start, level: startLevel, bits: priorBits(model) }, ...steps];
}
