import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { Author } from '../log/case-log.ts';
import type { BirthRegistrationRefusal } from './birth-registration-refusal.ts';
import type { BirthRegistrationStage, BirthRegistrationState } from './birth-registration-state.ts';

type Guarded = Result<BirthRegistrationState, BirthRegistrationRefusal>;

/** Only the office that holds the case acts on it (首接负责). */
export function byOffice(
  state: BirthRegistrationState,
  by: Author,
  expected: readonly BirthRegistrationStage[],
): Guarded {
  if (by.role === 'applicant' || (by.role === 'official' && by.office !== state.office)) {
    return refused({ code: 'case.not-the-office', office: state.office });
  }
  return inStage(state, expected);
}

/** Only the applicant corrects, signs and withdraws. */
export function byApplicant(
  state: BirthRegistrationState,
  by: Author,
  expected: readonly BirthRegistrationStage[],
): Guarded {
  if (by.role !== 'applicant' || by.id !== state.applicantId) {
    return refused({ code: 'case.not-the-applicant' });
  }
  return inStage(state, expected);
}

function inStage(
  state: BirthRegistrationState,
  expected: readonly BirthRegistrationStage[],
): Guarded {
  if (expected.includes(state.stage)) return granted(state);
  return state.closedAt === null
    ? refused({ code: 'case.stage-wrong', stage: state.stage, expected })
    : refused({ code: 'case.closed', at: state.closedAt });
}
