import {
  calendarDateOf,
  granted,
  type Result,
  refused,
  type WorkingCalendar,
} from '@zhulian/vocabulary';
import { findDeadPurpose } from '../basis/dead-purpose.ts';
import type { Order } from '../log/case-log.ts';
import type { CoCheckEvent } from './co-check-event.ts';
import { coCheckObligations } from './co-check-obligations.ts';
import type { CoCheckRefusal } from './co-check-refusal.ts';
import { type CoCheckStage, type CoCheckState, sideOf } from './co-check-state.ts';
import { askedBy, heldBy, inHand } from './guards.ts';

type Outcome = Result<readonly CoCheckEvent[], CoCheckRefusal>;

/** What an extension is measured against: the most that the catalogue allows, and the calendar. */
export interface ExtensionBounds {
  readonly daysMax: number;
  readonly calendar: WorkingCalendar;
}

/** 协商延期: either side proposes, once, with a reason, while the clock still runs. Nothing moves until the other agrees. */
export function proposeExtension(
  state: CoCheckState,
  order: Order<{ readonly days: number; readonly reason: string } & ExtensionBounds>,
): Outcome {
  const running = stillRunning(state, order);
  if (!running.ok) return running;
  const { days, daysMax, at, by } = order;
  if (state.extension !== null) {
    return refused({
      code: 'co-check.extension-proposed-already',
      at: state.extension.proposedAt,
    });
  }
  if (!isWithinBounds(days, daysMax)) {
    return refused({ code: 'co-check.extension-out-of-bounds', days, daysMax });
  }
  const reason = order.reason.trim();
  if (reason === '') return refused({ code: 'co-check.reason-missing' });
  const dead = findDeadPurpose(reason);
  if (dead) {
    const on = calendarDateOf(at);
    return refused({ code: 'purpose.not-served', purpose: dead.code, words: dead.words, on });
  }
  return granted([{ type: 'co-check.extension-proposed', at, by, days, reason }]);
}

/** 同意延期 by the other side: from here on both compute the later day. Its own bound holds, whatever was proposed. */
export function agreeExtension(state: CoCheckState, order: Order<ExtensionBounds>): Outcome {
  const open = openProposal(state, order);
  if (!open.ok) return open;
  const { at, by, daysMax } = order;
  const { days } = open.value;
  if (!isWithinBounds(days, daysMax)) {
    return refused({ code: 'co-check.extension-out-of-bounds', days, daysMax });
  }
  return granted([{ type: 'co-check.extension-agreed', at, by }]);
}

/** 不同意延期: the day stays. */
export function refuseExtension(
  state: CoCheckState,
  order: Order<{ readonly reason: string } & ExtensionBounds>,
): Outcome {
  const open = openProposal(state, order);
  if (!open.ok) return open;
  const { at, by } = order;
  const reason = order.reason.trim();
  if (reason === '') return refused({ code: 'co-check.reason-missing' });
  return granted([{ type: 'co-check.extension-refused', at, by, reason }]);
}

/** The proposal that waits for this side. */
function openProposal(
  state: CoCheckState,
  order: Order<ExtensionBounds>,
): Result<NonNullable<CoCheckState['extension']>, CoCheckRefusal> {
  const running = stillRunning(state, order);
  if (!running.ok) return running;
  const { extension } = state;
  if (extension === null || extension.answer !== null) {
    return refused({ code: 'co-check.no-extension-open' });
  }
  if (extension.side === sideOf(state, order.by.office)) {
    return refused({ code: 'co-check.extension-own' });
  }
  return granted(extension);
}

const running: readonly CoCheckStage[] = ['delivered', ...inHand];

/** One of the two sides acts, and the last day has not passed: what is late is not talked into being in time. */
function stillRunning(
  state: CoCheckState,
  order: Order<ExtensionBounds>,
): Result<CoCheckState, CoCheckRefusal> {
  const isAsker = sideOf(state, order.by.office) === 'asker';
  const held = (isAsker ? askedBy : heldBy)(state, order.by, running);
  if (!held.ok) return held;
  const today = calendarDateOf(order.at);
  const [owed] = coCheckObligations(state, order.calendar, today);
  if (owed && today > owed.due.on) {
    return refused({ code: 'co-check.extension-too-late', dueOn: owed.due.on });
  }
  return held;
}

function isWithinBounds(days: number, daysMax: number): boolean {
  return Number.isInteger(days) && days >= 1 && days <= daysMax;
}
