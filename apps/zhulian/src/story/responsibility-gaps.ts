import {
  type BirthRegistrationEvent,
  birthRegistrationObligations,
  type CaseState,
  type CoCheckEvent,
  coCheckObligations,
  foldBirthRegistration,
  foldCoCheck,
  type Obligation,
  responsibleOffice,
  stringOfPearls,
  type WorkingCalendar,
} from '@zhulian/casework';
import { stateCouncilCalendar } from '@zhulian/catalogue';
import { loadCaseLog } from '@zhulian/store';
import { calendarDateOf, type Instant } from '@zhulian/vocabulary';
import type { Region } from '../region/open-region.ts';

type Line = BirthRegistrationEvent | CoCheckEvent;

/**
 * 责任空档: reads the log of a case line by line and counts the moments at which the open matter had no responsible office
 * or its string not exactly one `now`. The log is the whole truth, so nothing between two looks is missed.
 */
export async function countResponsibilityGaps(
  region: Pick<Region, 'databases'>,
  order: { readonly slug: string; readonly caseIds: readonly string[] },
): Promise<number> {
  const database = region.databases.get(order.slug)?.serving;
  let gaps = 0;
  for (const caseId of order.caseIds) {
    const log = (await database?.transact((tx) => loadCaseLog(tx, caseId))) ?? [];
    const lines = log.map(({ event }) => event as unknown as Line);
    // A case without a single line had nobody responsible for it.
    if (lines.length === 0) gaps += 1;
    for (let length = 1; length <= lines.length; length += 1) {
      const at = lines[length - 1]?.at;
      if (at !== undefined && hasGap(foldLines(lines.slice(0, length)), at)) gaps += 1;
    }
  }
  return gaps;
}

/** True when nobody answers for an open matter, or a closed one still has a step that is `now`. */
export function hasGap(
  state: CaseState,
  at: Instant,
  obligations: readonly Obligation[] = obligationsOf(state, stateCouncilCalendar, at),
): boolean {
  const nows = stringOfPearls(state, obligations, calendarDateOf(at)).filter(
    (pearl) => pearl.state === 'now',
  );
  return nows.length !== (responsibleOffice(state) === null ? 0 : 1);
}

function foldLines(lines: readonly Line[]): CaseState {
  return lines[0]?.type.startsWith('co-check.')
    ? foldCoCheck(lines as readonly CoCheckEvent[])
    : foldBirthRegistration(lines as readonly BirthRegistrationEvent[]);
}

function obligationsOf(state: CaseState, calendar: WorkingCalendar, at: Instant) {
  if (state.kind === 'birth-registration') return birthRegistrationObligations(state, calendar);
  return state.kind === 'co-check' ? coCheckObligations(state, calendar, calendarDateOf(at)) : [];
}
