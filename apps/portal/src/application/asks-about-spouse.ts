import type { ApplicationAnswers, Prefill } from '@zhulian/contract';

/** The spouse is asked about only by who applies with one, and not when sharing has supplied the spouse already. */
export function asksAboutSpouse(
  answers: ApplicationAnswers,
  prefill: Prefill | undefined,
): boolean {
  if (answers.applyingWith !== 'spouse') return false;
  const namedByHer = (answers.spouseName ?? '') !== '';
  return namedByHer || prefill === undefined || prefill.spouse === null;
}

function withoutBlanks(answers: ApplicationAnswers): ApplicationAnswers {
  return Object.fromEntries(
    Object.entries(answers).filter(([, answer]) => answer !== '' && answer !== undefined),
  );
}

/**
 * What is sent: who applies alone sends nothing about anyone else, whatever the draft still holds; a question left empty
 * is not sent at all.
 */
export function answersToSend(answers: ApplicationAnswers): ApplicationAnswers {
  if (answers.applyingWith === 'spouse') return withoutBlanks(answers);
  const { spouseName: _name, spouseNumber: _number, spouseDivision: _division, ...own } = answers;
  return withoutBlanks(own);
}
