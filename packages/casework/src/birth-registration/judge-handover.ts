import {
  type CalendarDate,
  granted,
  type Instant,
  type Result,
  refused,
  type WorkingCalendar,
} from '@zhulian/vocabulary';
import type { OfficeId } from '../office/office.ts';
import { birthRegistrationObligations } from './birth-registration-obligations.ts';
import { type BirthRegistrationState, isConfirmed } from './birth-registration-state.ts';

/** 移交不予: what of the case itself keeps it from being offered to another office. Codes are permanent. */
export type HandoverRefusal =
  | { readonly code: 'case.closed'; readonly at: Instant }
  | { readonly code: 'case.supplement-pending'; readonly gaps: readonly string[] }
  | { readonly code: 'custody.co-check-open'; readonly numbers: readonly string[] }
  /** A ground to register is there: whoever holds the case registers. */
  | { readonly code: 'custody.case-ready' }
  /** The day on which the holder itself must have acted has passed. */
  | { readonly code: 'custody.case-overdue'; readonly dueOn: CalendarDate }
  | { readonly code: 'custody.office-without-jurisdiction'; readonly office: OfficeId }
  | {
      readonly code: 'custody.offer-outlives-due';
      readonly dueOn: CalendarDate;
      readonly expiresOn: CalendarDate;
    };

/**
 * 可否移交, as the case stands on a day: never what only waits to be registered or is late already, so that handing over is no
 * way to put off.
 */
export function judgeHandoverOfCase(
  state: BirthRegistrationState,
  on: { readonly today: CalendarDate; readonly calendar: WorkingCalendar },
): Result<null, HandoverRefusal> {
  const { closedAt, coChecks, gaps, stage } = state;
  if (closedAt !== null) return refused({ code: 'case.closed', at: closedAt });
  if (stage === 'incomplete') return refused({ code: 'case.supplement-pending', gaps });
  const pending = coChecks.filter(({ answeredAt }) => answeredAt === null);
  if (pending.length > 0) {
    const numbers = pending.map(({ number }) => number);
    return refused({ code: 'custody.co-check-open', numbers });
  }
  if (isReadyToRegister(state)) return refused({ code: 'custody.case-ready' });
  const dueOn = dueOf(state, on.calendar);
  if (dueOn !== undefined && dueOn < on.today) {
    return refused({ code: 'custody.case-overdue', dueOn });
  }
  return granted(null);
}

/**
 * 移交要约的界限: to an office of the county where somebody in the case is registered or lives, or where the case has been
 * before; to be answered no later than the holder itself must have acted.
 */
export function judgeHandover(
  state: BirthRegistrationState,
  order: {
    readonly to: OfficeId;
    readonly expiresOn: CalendarDate;
    readonly today: CalendarDate;
    readonly calendar: WorkingCalendar;
  },
): Result<null, HandoverRefusal> {
  const allowed = judgeHandoverOfCase(state, order);
  if (!allowed.ok) return allowed;
  const { expiresOn, to } = order;
  if (!hasJurisdiction(state, to)) {
    return refused({ code: 'custody.office-without-jurisdiction', office: to });
  }
  const dueOn = dueOf(state, order.calendar);
  return dueOn !== undefined && expiresOn > dueOn
    ? refused({ code: 'custody.offer-outlives-due', dueOn, expiresOn })
    : granted(null);
}

/** 有管辖权: the counties where somebody is registered, where she lived when she applied, and where the case has been. */
export function placesWithJurisdiction(state: BirthRegistrationState): readonly OfficeId[] {
  const held = state.handovers.flatMap(({ from, to }) => [from, to]);
  const places = [...state.subjects.map(({ registeredAt }) => registeredAt), ...held, state.office];
  return [...new Set(places.map(countyOf))];
}

function hasJurisdiction(state: BirthRegistrationState, office: OfficeId): boolean {
  return placesWithJurisdiction(state).includes(countyOf(office));
}

/** The first six digits: the county, or the city that has none. */
function countyOf(office: OfficeId): string {
  return office.slice(0, 6);
}

function isReadyToRegister(state: BirthRegistrationState): boolean {
  if (state.acceptedAt === null) return false;
  return (
    state.registeredAt !== null || state.undertaking !== null || state.coChecks.every(isConfirmed)
  );
}

function dueOf(state: BirthRegistrationState, calendar: WorkingCalendar): CalendarDate | undefined {
  return birthRegistrationObligations(state, calendar).findLast(
    (obligation) => obligation.state === 'open',
  )?.due.on;
}
