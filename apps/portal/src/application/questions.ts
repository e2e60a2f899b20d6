import type { ApplicationAnswers, Prefill } from '@zhulian/contract';
import type { Question } from './question.ts';
import { applyingWith } from './questions/applying-with.ts';
import { expectedOrBornOn } from './questions/expected-or-born-on.ts';
import { notifyRegisteredPlace } from './questions/notify-registered-place.ts';
import { phone } from './questions/phone.ts';
import { shieldAddress } from './questions/shield-address.ts';
import { spouseName } from './questions/spouse-name.ts';
import { spouseNumber } from './questions/spouse-number.ts';
import { spousePlace } from './questions/spouse-place.ts';

/** 生育登记 asks this and nothing that sharing supplies. */
export const questions: readonly Question[] = [
  applyingWith,
  spouseName,
  spouseNumber,
  spousePlace,
  expectedOrBornOn,
  phone,
  notifyRegisteredPlace,
  shieldAddress,
];

export function questionsFor(
  answers: ApplicationAnswers,
  prefill: Prefill | undefined,
): readonly Question[] {
  return questions.filter((question) => question.applies(answers, prefill));
}

/** Where the application goes on: the first question without an answer, or check-your-answers. */
export function nextStep(answers: ApplicationAnswers, prefill: Prefill | undefined): string {
  const open = questionsFor(answers, prefill).find((question) => !question.isAnswered(answers));
  return open?.slug ?? 'check';
}

export function findQuestion(slug: string | undefined): Question | undefined {
  return questions.find((question) => question.slug === slug);
}
