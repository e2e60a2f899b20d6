import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { Order } from '../log/case-log.ts';
import type { OfficeId } from '../office/office.ts';
import type { BirthRegistrationEvent } from './birth-registration-event.ts';
import type { BirthRegistrationRefusal } from './birth-registration-refusal.ts';
import { type BirthRegistrationState, isConfirmed, isPending } from './birth-registration-state.ts';
import { byOffice } from './guards.ts';

type Outcome = Result<readonly BirthRegistrationEvent[], BirthRegistrationRefusal>;

/**
 * 登记, on one of two grounds: every item agreed (or sharing supplied everything), or the applicant's undertaking.
 * Once a ground is there, nothing else may be waited for.
 */
export function registerBirth(state: BirthRegistrationState, order: Order): Outcome {
  if (state.registeredAt !== null) {
    return refused({ code: 'case.registered-already', at: state.registeredAt });
  }
  const allowed = byOffice(state, order.by, ['accepted', 'checking', 'undertaking', 'ready']);
  if (!allowed.ok) return allowed;
  const confirmed = state.coChecks.every(isConfirmed);
  if (!confirmed && state.undertaking === null) {
    const pending = state.coChecks.filter(isPending).map((coCheck) => coCheck.coCheckId);
    return refused({ code: 'case.ground-missing', pending });
  }
  const ground = confirmed ? 'confirmed' : 'undertaking';
  return granted([{ type: 'birth-registration.registered', at: order.at, by: order.by, ground }]);
}

/** 发证: the voucher is out, and the case is closed. */
export function recordVoucher(
  state: BirthRegistrationState,
  order: Order<{ readonly voucherNumber: string }>,
): Outcome {
  if (state.voucherNumber !== null) {
    const { voucherNumber } = state;
    return refused({ code: 'case.voucher-issued-already', voucherNumber });
  }
  const allowed = byOffice(state, order.by, ['registered']);
  if (!allowed.ok) return allowed;
  const { at, by, voucherNumber } = order;
  return granted([{ type: 'birth-registration.voucher-issued', at, by, voucherNumber }]);
}

/** 告知户籍地 the result: only when she asked for it, never while her address is shielded. */
export function notifyResult(
  state: BirthRegistrationState,
  order: Order<{ readonly to: OfficeId }>,
): Outcome {
  if (state.registeredAt === null) return refused({ code: 'case.not-registered' });
  const { notifyRegisteredPlace, shieldAddress } = state.answers;
  if (notifyRegisteredPlace !== true || shieldAddress === true) {
    return refused({ code: 'case.notice-not-asked' });
  }
  const { at, by, to } = order;
  if (!state.subjects.some((subject) => subject.registeredAt === to)) {
    return refused({ code: 'case.notice-not-asked' });
  }
  if (state.notified.includes(to)) return granted([]);
  return granted([{ type: 'birth-registration.result-notified', at, by, to }]);
}
