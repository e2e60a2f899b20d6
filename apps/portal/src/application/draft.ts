import type { ApplicationAnswers, Prefill } from '@zhulian/contract';
import type { SignedVisit } from '../http/visit.ts';
import type { Question } from './question.ts';

/** The draft as it stands, and what sharing supplies. */
export interface DraftDesk {
  readonly answers: ApplicationAnswers;
  readonly savedAt: string | undefined;
  readonly prefill: Prefill | undefined;
}

export async function openDraft({ api, session }: SignedVisit): Promise<DraftDesk> {
  const [draft, prefill] = await Promise.all([api.loadDraft(session), api.prefill(session)]);
  return {
    answers: draft?.answers ?? {},
    savedAt: draft?.savedAt,
    prefill: prefill.ok ? prefill.value : undefined,
  };
}

/** Version of one question's answer: only a change of this very answer makes an open page old. */
export function answerVersion(
  question: Question,
  answers: ApplicationAnswers,
  showing: Pick<SignedVisit, 'reader' | 'places'>,
): string {
  return JSON.stringify(question.enteredFrom(answers, showing));
}
