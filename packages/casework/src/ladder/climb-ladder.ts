import type { WorkingCalendar } from '@zhulian/vocabulary';
import {
  type CalendarDate,
  calendarDateOf,
  type Instant,
  instantOf,
  type Words,
} from '@zhulian/vocabulary';
import type { Obligation } from '../obligation/obligation.ts';
import { shiftWorkingDays } from '../obligation/shift-working-days.ts';
import type { OfficeId } from '../office/office.ts';
import { officeChain } from '../office/office-chain.ts';
import type { LadderCode, LadderRule } from './ladder.ts';

/** One step of 督办 with its day, its hour and its office. */
export interface LadderStep {
  readonly step: number;
  readonly code: LadderCode;
  readonly words: Words;
  readonly office: OfficeId;
  readonly on: CalendarDate;
  /** 08:00 in Asia/Shanghai of `on`: nobody is reminded at midnight. */
  readonly at: Instant;
}

/**
 * All steps of the ladder for this obligation, in order of climbing, fired or not. Nobody is reminded on the day on which
 * the obligation begins: a limit too short for a reminder has none.
 */
export function listLadderSteps(
  obligation: Pick<Obligation, 'debtor' | 'due'> & Partial<Pick<Obligation, 'startEvidence'>>,
  ladder: readonly LadderRule[],
  calendar: WorkingCalendar,
): readonly LadderStep[] {
  const chain = officeChain(obligation.debtor);
  const begun = obligation.startEvidence && calendarDateOf(obligation.startEvidence.at);
  return ladder
    .toSorted((left, right) => left.step - right.step)
    .map(({ step, code, words, rung, offsetDays }) => {
      const on = shiftWorkingDays(calendar, obligation.due.on, offsetDays);
      const office = chain.find((link) => link.rung === rung)?.office ?? obligation.debtor;
      return { step, code, words, office, on, at: instantOf(Date.parse(`${on}T00:00:00Z`)) };
    })
    .filter(({ code, on }) => code !== 'remind-handler' || begun === undefined || on > begun);
}

/** The next step that has not fired; undefined when the ladder is at an end or the obligation settled. What fired stays fired. */
export function nextLadderStep(
  climb: Pick<Climb, 'obligation' | 'ladder' | 'calendar' | 'fired'>,
): LadderStep | undefined {
  if (climb.obligation.state !== 'open') return undefined;
  return listLadderSteps(climb.obligation, climb.ladder, climb.calendar).find(
    (step) => !climb.fired.includes(step.step),
  );
}

export interface Climb {
  readonly obligation: Pick<Obligation, 'debtor' | 'due' | 'state'> &
    Partial<Pick<Obligation, 'startEvidence'>>;
  readonly ladder: readonly LadderRule[];
  readonly calendar: WorkingCalendar;
  /** Numbers of the steps that have fired. */
  readonly fired: readonly number[];
  readonly now: Instant;
}

/**
 * 督办. The steps to fire now: due, not fired, in order. However long the outage, each missed step comes exactly once;
 * firing is a row with a unique key (obligation, step), so `fired` is what is already stored.
 */
export function climbLadder(climb: Climb): readonly LadderStep[] {
  if (climb.obligation.state !== 'open') return [];
  return listLadderSteps(climb.obligation, climb.ladder, climb.calendar).filter(
    (step) => step.at <= climb.now && !climb.fired.includes(step.step),
  );
}
