import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { Order, Subject } from '../log/case-log.ts';
import type {
  BirthRegistrationAnswers,
  BirthRegistrationEvent,
} from './birth-registration-event.ts';
import type { BirthRegistrationRefusal } from './birth-registration-refusal.ts';
import type { BirthRegistrationState } from './birth-registration-state.ts';
import { byApplicant } from './guards.ts';
import { missingAnswers, neededAnswers, subjectsOf } from './submit-birth-registration.ts';

/** 更正 within ten minutes of sending, or 补正 after a supplement was asked. The window does not start anew. */
export function correctBirthRegistration(
  state: BirthRegistrationState,
  order: Order<{
    readonly answers: BirthRegistrationAnswers;
    readonly mother: Subject;
    readonly father: Subject | null;
  }>,
): Result<readonly BirthRegistrationEvent[], BirthRegistrationRefusal> {
  const allowed = byApplicant(state, order.by, ['submitted', 'incomplete']);
  if (!allowed.ok) return allowed;
  if (state.stage === 'submitted' && order.at >= state.correctableUntil) {
    return refused({ code: 'case.correction-window-closed', until: state.correctableUntil });
  }
  const fields = missingAnswers(order.answers);
  if (fields.length > 0) return refused({ code: 'case.answers-missing', fields });

  const { at, by } = order;
  const answers = neededAnswers(order.answers);
  const subjects = subjectsOf(answers, order.mother, order.father);
  const type =
    state.stage === 'incomplete'
      ? 'birth-registration.supplemented'
      : 'birth-registration.corrected';
  return granted([{ type, at, by, answers, subjects }]);
}
