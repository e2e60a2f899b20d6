import type { Words } from '@zhulian/vocabulary';
import type { RefusalValue } from './problem.ts';

/** The four parts of a refusal and its HTTP status. A function when the sentence needs the refusal's own data. */
export interface ProblemWords {
  readonly status: number;
  readonly title: Words;
  readonly why: Words;
  readonly remedy: Words;
  readonly period: Words;
}

export type ProblemSentence = ProblemWords | ((refusal: RefusalValue) => ProblemWords);

/** No period runs: the reader may try again at any time. */
export const anyTime: Words = {
  zh: '没有时限，随时可以再办。',
  en: 'There is no time limit; you may try again at any time.',
};

/** One detail of a refusal for its sentence; what came over a wire is believed to be text or number only, and short. */
export function detailOf(refusal: RefusalValue, name: string): string {
  const detail = refusal[name];
  return typeof detail === 'string' || typeof detail === 'number'
    ? String(detail).slice(0, 60)
    : '';
}
