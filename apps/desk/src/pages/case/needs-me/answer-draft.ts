import type { CaseCommand, CoCheckItemView, ItemAnswer } from '@zhulian/contract';

export interface DraftAnswer {
  readonly answer?: ItemAnswer;
  readonly note: string;
}

/** Answers by item code, as far as they have been given. */
export type AnswerDraft = Readonly<Record<string, DraftAnswer>>;

/** Where drafts are kept between visits; localStorage in the browser. */
export type DraftShelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

function shelfKey(coCheckId: string): string {
  return `zhulian.answer-draft.${coCheckId}`;
}

export function takeDraft(shelf: DraftShelf, coCheckId: string): AnswerDraft {
  try {
    const kept: unknown = JSON.parse(shelf.getItem(shelfKey(coCheckId)) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as AnswerDraft) : {};
  } catch {
    return {};
  }
}

export function keepDraft(shelf: DraftShelf, coCheckId: string, draft: AnswerDraft): void {
  shelf.setItem(shelfKey(coCheckId), JSON.stringify(draft));
}

export function dropDraft(shelf: DraftShelf, coCheckId: string): void {
  shelf.removeItem(shelfKey(coCheckId));
}

/** CONFIRMED speaks for itself; every other answer needs its note. */
export function isComplete(draft: DraftAnswer | undefined): boolean {
  if (draft?.answer === undefined) return false;
  return draft.answer === 'CONFIRMED' || draft.note.trim().length > 0;
}

/** The command once every item is complete; a note left over from another choice is not sent. */
export function answerCommand(
  items: readonly CoCheckItemView[],
  draft: AnswerDraft,
): CaseCommand | undefined {
  if (!items.every((item) => isComplete(draft[item.code]))) return undefined;
  return {
    command: 'answer',
    answers: items.flatMap((item) => {
      const given = draft[item.code];
      if (given?.answer === undefined) return [];
      const note = given.note.trim();
      return [
        given.answer === 'CONFIRMED'
          ? { code: item.code, answer: given.answer }
          : { code: item.code, answer: given.answer, note },
      ];
    }),
  };
}
