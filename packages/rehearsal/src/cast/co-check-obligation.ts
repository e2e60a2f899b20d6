import {
  climbLadder,
  defaultLadder,
  type LadderStep,
  listLadderSteps,
  type Obligation,
  settleObligation,
  type TimeRule,
} from '@zhulian/casework';
import type { PartyId } from '@zhulian/exchange';
import {
  epochMsOf,
  type Instant,
  instantOf,
  isWeekend,
  type WorkingCalendar,
} from '@zhulian/vocabulary';
import type { Sabotage } from '../mutants/sabotage.ts';
import type { FiredStep, KeptObligation } from '../world/model-database.ts';
import { officeOf } from './offices.ts';

/** Weeks without holidays: the ladder's own arithmetic is casework's to prove, its outages are ours. */
export const rehearsalCalendar: WorkingCalendar = {
  publishedFrom: 2000,
  publishedThrough: 2099,
  isWorkingDay: (date) => !isWeekend(date),
};

const replyRule: TimeRule = {
  code: 'rehearsal-reply',
  // Long enough for the reminder, which is due two working days before.
  amount: 3,
  unit: 'working',
  nature: 'cooperation',
  source: { zh: '推演规则', en: 'rule of the rehearsal' },
};

/** The reply that the receiver of a co-check owes. Debtor and creditor compute it from the same moment of delivery. */
export function coCheckObligation(opening: {
  readonly caseId: string;
  readonly debtor: PartyId;
  readonly creditor: PartyId;
  readonly at: Instant;
}): Obligation {
  const terms = {
    id: `${opening.caseId}/reply`,
    caseId: opening.caseId,
    kind: 'reply' as const,
    debtor: officeOf(opening.debtor),
    creditor: officeOf(opening.creditor),
    rule: replyRule,
    startEvidence: { event: 'delivered', at: opening.at },
  };
  return settleObligation(terms, rehearsalCalendar, { metAt: null, excused: false });
}

export function openCoCheckObligation(
  opening: Parameters<typeof coCheckObligation>[0],
): KeptObligation {
  const obligation = coCheckObligation(opening);
  return { obligation, peer: opening.creditor, nextRungMs: nextRungMsOf(obligation, []) };
}

/** The obligation after its answer: met, or met late; no rung fires any more. */
export function meetObligation(
  kept: KeptObligation,
  metAt: Instant,
  sabotage?: Sabotage,
): KeptObligation {
  if (sabotage === 'ladder-after-the-answer') {
    return { ...kept, obligation: { ...kept.obligation, metAt } };
  }
  const { due: _, state: __, metAt: ___, ...terms } = kept.obligation;
  const obligation = settleObligation(terms, rehearsalCalendar, { metAt, excused: false });
  return { ...kept, obligation, nextRungMs: Number.POSITIVE_INFINITY };
}

/** The rungs that casework's ladder says are due, given those that have fired. */
export function listRungsToFire(
  kept: KeptObligation,
  fired: readonly FiredStep[],
  nowMs: number,
): readonly LadderStep[] {
  return climbLadder({
    obligation: kept.obligation,
    ladder: defaultLadder,
    calendar: rehearsalCalendar,
    fired: fired.map(({ step }) => step),
    now: instantOf(nowMs),
  });
}

/** When the next rung that has not fired is due; infinite when none is left. */
export function nextRungMsOf(obligation: Obligation, fired: readonly number[]): number {
  const steps = listLadderSteps(obligation, defaultLadder, rehearsalCalendar);
  const next = steps.find(({ step }) => !fired.includes(step));
  return next === undefined ? Number.POSITIVE_INFINITY : epochMsOf(next.at);
}

/** Number of rungs that an obligation without an answer climbs. */
export const rungCount: number = defaultLadder.length;
