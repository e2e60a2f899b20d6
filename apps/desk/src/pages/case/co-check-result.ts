import type { CoCheckView } from '@zhulian/contract';
import type { Words } from '@zhulian/vocabulary';
import type { Tone } from '../../components/stage-mark.tsx';
import { answerWords, noAnswerWords } from './case-words.ts';

/** A co-check in one word: the most telling of its answers, or that none came in time. */
export function resultOf(coCheck: CoCheckView): { readonly tone: Tone; readonly words: Words } {
  const answers = coCheck.items.map((item) => item.answer);
  if (answers.includes('DIFFERENT')) return { tone: 'now', words: answerWords.DIFFERENT };
  if (answers.includes('REFUSED')) return { tone: 'now', words: answerWords.REFUSED };
  if (answers.includes('UNKNOWN')) return { tone: 'now', words: answerWords.UNKNOWN };
  if (answers.length > 0 && answers.every((answer) => answer === 'CONFIRMED')) {
    return { tone: 'done', words: answerWords.CONFIRMED };
  }
  if (coCheck.lateByWorkingDays > 0) return { tone: 'late', words: noAnswerWords };
  return { tone: 'neutral', words: coCheck.stage.words };
}

/** Whether its limit no longer matters because the answer is there. */
export function isAnswered(coCheck: CoCheckView): boolean {
  return coCheck.items.length > 0 && coCheck.items.every((item) => item.answer !== null);
}
