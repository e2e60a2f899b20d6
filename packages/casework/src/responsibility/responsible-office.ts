import type { BirthRegistrationState } from '../birth-registration/birth-registration-state.ts';
import { type CoCheckState, isClarifying } from '../co-check/co-check-state.ts';
import type { FirstChildState } from '../first-child-registration/first-child-registration-state.ts';
import type { OfficeId } from '../office/office.ts';

/** 办件 of any kind, as folded from its log. */
export type CaseState = BirthRegistrationState | CoCheckState | FirstChildState;

/**
 * 责任单位: the one office responsible now; null once the case is closed, never null before. A registration stays with the
 * office that took it first (首接负责), whoever else is being asked. A co-check is the asker's until it is delivered, then
 * the holder's, the asker's again while a question or the answer is with it.
 */
export function responsibleOffice(state: CaseState): OfficeId | null {
  if (state.closedAt !== null) return null;
  if (state.kind !== 'co-check') return state.office;
  if (isClarifying(state)) return state.from;
  const withAsker =
    state.stage === 'sent' || state.stage === 'answered' || state.stage === 'returned';
  return withAsker ? state.from : state.holder;
}
