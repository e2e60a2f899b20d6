import type { WorkingCalendar } from '@zhulian/vocabulary';
import { calendarDateOf, granted, type Result, refused } from '@zhulian/vocabulary';
import type { ItemReply } from '../co-check/co-check-event.ts';
import type { Order } from '../log/case-log.ts';
import { dueOf } from '../obligation/due-of.ts';
import type { Due } from '../obligation/obligation.ts';
import type { BirthRegistrationEvent } from './birth-registration-event.ts';
import type { BirthRegistrationRefusal } from './birth-registration-refusal.ts';
import type { BirthRegistrationState, CoCheckOfCase } from './birth-registration-state.ts';

type Outcome = Result<readonly BirthRegistrationEvent[], BirthRegistrationRefusal>;

/** The other office has 签收. A second receipt changes nothing. */
export function recordCoCheckReceived(
  state: BirthRegistrationState,
  order: Order<{ readonly coCheckId: string }>,
): Outcome {
  const { at, by, coCheckId } = order;
  const coCheck = findCoCheck(state, coCheckId);
  if (coCheck === undefined) return refused({ code: 'co-check.unknown', coCheckId });
  if (coCheck.receivedAt !== null) return granted([]);
  return granted([{ type: 'birth-registration.co-check-received', at, by, coCheckId }]);
}

/**
 * The answer, item by item. Taken at any time: late it is 逾期办结, after registration it is kept with the file. None of
 * DIFFERENT, UNKNOWN and REFUSED blocks by itself; they lead to a supplement or an undertaking.
 */
export function recordCoCheckAnswer(
  state: BirthRegistrationState,
  order: Order<{ readonly coCheckId: string; readonly replies: readonly ItemReply[] }>,
): Outcome {
  const { at, by, coCheckId, replies } = order;
  if (findCoCheck(state, coCheckId) === undefined) {
    return refused({ code: 'co-check.unknown', coCheckId });
  }
  return granted([{ type: 'birth-registration.co-check-answered', at, by, coCheckId, replies }]);
}

/**
 * 未答复. Once the limit has passed the case no longer waits. Counted from the asking, not from the delivery: neither an
 * office's silence nor a broken line costs the person a day.
 */
export function recordSilence(
  state: BirthRegistrationState,
  order: Order<{ readonly coCheckId: string; readonly calendar: WorkingCalendar }>,
): Outcome {
  const { at, by, coCheckId, calendar } = order;
  if (state.closedAt !== null) return refused({ code: 'case.closed', at: state.closedAt });
  const coCheck = findCoCheck(state, coCheckId);
  if (coCheck === undefined) return refused({ code: 'co-check.unknown', coCheckId });
  if (coCheck.answeredAt !== null) {
    return refused({ code: 'co-check.answered-already', at: coCheck.answeredAt });
  }
  if (coCheck.silentSince !== null) return granted([]);
  const limit = silenceLimitOf(state, coCheck, calendar);
  if (calendarDateOf(at) <= limit.on) {
    return refused({ code: 'co-check.limit-not-passed', until: limit.on });
  }
  const limitEndedOn = limit.on;
  return granted([{ type: 'birth-registration.co-check-silent', at, by, coCheckId, limitEndedOn }]);
}

/** The last day on which the case still waits for this answer. */
export function silenceLimitOf(
  state: BirthRegistrationState,
  coCheck: Pick<CoCheckOfCase, 'openedAt'>,
  calendar: WorkingCalendar,
): Due {
  return dueOf(state.limits.silence, calendar, {
    event: 'co-check.requested',
    at: coCheck.openedAt,
  });
}

function findCoCheck(state: BirthRegistrationState, coCheckId: string): CoCheckOfCase | undefined {
  return state.coChecks.find((coCheck) => coCheck.coCheckId === coCheckId);
}
