import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { Order } from '../log/case-log.ts';
import type { BirthRegistrationEvent } from './birth-registration-event.ts';
import type { BirthRegistrationRefusal } from './birth-registration-refusal.ts';
import type { BirthRegistrationState } from './birth-registration-state.ts';
import { byApplicant } from './guards.ts';

/** 撤回 by the applicant, at any time before registration; she owes no reason. Its co-checks are withdrawn with it. */
export function withdrawBirthRegistration(
  state: BirthRegistrationState,
  order: Order<{ readonly reason: string }>,
): Result<readonly BirthRegistrationEvent[], BirthRegistrationRefusal> {
  if (state.registeredAt !== null) {
    return refused({ code: 'case.registered-already', at: state.registeredAt });
  }
  const stages = [
    'submitted',
    'incomplete',
    'accepted',
    'checking',
    'undertaking',
    'ready',
  ] as const;
  const allowed = byApplicant(state, order.by, stages);
  if (!allowed.ok) return allowed;
  const { at, by } = order;
  return granted([{ type: 'birth-registration.withdrawn', at, by, reason: order.reason.trim() }]);
}
