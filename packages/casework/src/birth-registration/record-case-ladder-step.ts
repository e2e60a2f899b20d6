import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { LadderCode } from '../ladder/ladder.ts';
import type { Order } from '../log/case-log.ts';
import type { OfficeId } from '../office/office.ts';
import type { BirthRegistrationEvent } from './birth-registration-event.ts';
import type { BirthRegistrationRefusal } from './birth-registration-refusal.ts';
import type { BirthRegistrationState } from './birth-registration-state.ts';

/** 督办 of the accepting office itself, written into the case that the applicant reads; each step once per obligation. */
export function recordCaseLadderStep(
  state: BirthRegistrationState,
  order: Order<{
    readonly obligationId: string;
    readonly step: number;
    readonly code: LadderCode;
    readonly office: OfficeId;
  }>,
): Result<readonly BirthRegistrationEvent[], BirthRegistrationRefusal> {
  const { at, by, obligationId, step, code, office } = order;
  if (firedStepsOf(state, obligationId).includes(step)) {
    return refused({ code: 'case.step-fired', step });
  }
  return granted([
    { type: 'birth-registration.ladder-climbed', at, by, obligationId, step, code, office },
  ]);
}

/** Numbers of the steps that have fired for one obligation: what `climbLadder` needs to know. */
export function firedStepsOf(
  state: Pick<BirthRegistrationState, 'firedSteps'>,
  obligationId: string,
): readonly number[] {
  return state.firedSteps
    .filter((fired) => fired.obligationId === obligationId)
    .map((fired) => fired.step);
}
