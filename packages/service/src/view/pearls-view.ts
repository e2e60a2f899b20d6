import {
  type BirthRegistrationState,
  birthRegistrationObligations,
  type CaseState,
  type Obligation,
  stringOfPearls,
} from '@zhulian/casework';
import type { Pearl } from '@zhulian/contract';
import { type CalendarDate, calendarDateOf, instantOf } from '@zhulian/vocabulary';
import type { NodeParts } from '../node/node-parts.ts';

/** 责任链, with short names under its pearls. */
export function pearlsView(
  parts: Pick<NodeParts, 'offices'>,
  order: {
    readonly state: CaseState;
    readonly obligations: readonly Obligation[];
    readonly today: CalendarDate;
  },
): readonly Pearl[] {
  return stringOfPearls(
    order.state,
    order.obligations,
    order.today,
    (office) => parts.offices.name(office).shortName,
  );
}

/** The string as it is printed: a case's own obligations only. */
export function pearlsOfRegistration(
  parts: Pick<NodeParts, 'offices' | 'calendar' | 'clock'>,
  state: BirthRegistrationState,
): readonly Pearl[] {
  const today = calendarDateOf(instantOf(parts.clock.nowMs()));
  return pearlsView(parts, {
    state,
    obligations: birthRegistrationObligations(state, parts.calendar),
    today,
  });
}
