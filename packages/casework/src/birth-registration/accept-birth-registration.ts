import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { Order } from '../log/case-log.ts';
import type { BirthRegistrationEvent } from './birth-registration-event.ts';
import type { BirthRegistrationRefusal } from './birth-registration-refusal.ts';
import type { BirthRegistrationState } from './birth-registration-state.ts';
import { byOffice } from './guards.ts';

/** 受理. Not while the applicant may still correct, nor while a supplement is with her. */
export function acceptBirthRegistration(
  state: BirthRegistrationState,
  order: Order,
): Result<readonly BirthRegistrationEvent[], BirthRegistrationRefusal> {
  if (state.stage === 'incomplete') {
    return refused({ code: 'case.supplement-pending', gaps: state.gaps });
  }
  const allowed = byOffice(state, order.by, ['submitted']);
  if (!allowed.ok) return allowed;
  if (order.at < state.correctableUntil) {
    return refused({ code: 'case.correction-window-open', until: state.correctableUntil });
  }
  return granted([{ type: 'birth-registration.accepted', at: order.at, by: order.by }]);
}
