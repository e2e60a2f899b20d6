import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { Order, Subject } from '../log/case-log.ts';
import type {
  BirthRegistrationAnswers,
  BirthRegistrationEvent,
  BirthRegistrationFiling,
} from './birth-registration-event.ts';
import type { BirthRegistrationRefusal } from './birth-registration-refusal.ts';

/** A filing as the node puts it together from the answers, its register and `governingProvince`. */
export type BirthRegistrationDraft = Omit<BirthRegistrationFiling, 'subjects'> & {
  readonly mother: Subject;
  /** Ignored when she applies alone: nothing about him enters the case. */
  readonly father: Subject | null;
};

/** 提交. A wrong check digit, a late date or an unknown number is kept and flagged elsewhere, never refused here (K4). */
export function submitBirthRegistration(
  order: Order<{ readonly draft: BirthRegistrationDraft }>,
): Result<readonly BirthRegistrationEvent[], BirthRegistrationRefusal> {
  const { at, by, draft } = order;
  const { mother, father, ...filing } = draft;
  const fields = missingAnswers(draft.answers);
  if (fields.length > 0) return refused({ code: 'case.answers-missing', fields });
  return granted([
    {
      type: 'birth-registration.submitted',
      at,
      by,
      filing: {
        ...filing,
        answers: neededAnswers(draft.answers),
        subjects: subjectsOf(draft.answers, mother, father),
      },
    },
  ]);
}

/** Fields that must be answered before sending. */
export function missingAnswers(answers: BirthRegistrationAnswers): readonly string[] {
  if (answers.applyingWith === undefined) return ['applyingWith'];
  if (answers.applyingWith === 'alone') return [];
  return (['spouseName', 'spouseNumber'] as const).filter(
    (field) => (answers[field] ?? '').trim() === '',
  );
}

/** What is kept: who applies alone leaves no trace of another parent, whatever a draft once held. */
export function neededAnswers(answers: BirthRegistrationAnswers): BirthRegistrationAnswers {
  if (answers.applyingWith !== 'alone') return answers;
  const { spouseName: _name, spouseNumber: _number, spouseDivision: _division, ...kept } = answers;
  return kept;
}

export function subjectsOf(
  answers: BirthRegistrationAnswers,
  mother: Subject,
  father: Subject | null,
): readonly Subject[] {
  return answers.applyingWith === 'alone' || father === null ? [mother] : [mother, father];
}
