import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { Author } from '../log/case-log.ts';
import type { CoCheckRefusal } from './co-check-refusal.ts';
import type { CoCheckStage, CoCheckState } from './co-check-state.ts';

type Guarded = Result<CoCheckState, CoCheckRefusal>;

/** Only the office that holds the request acts on it. */
export function heldBy(
  state: CoCheckState,
  by: Author,
  expected: readonly CoCheckStage[],
): Guarded {
  if (state.closedAt !== null) return refused({ code: 'co-check.closed', at: state.closedAt });
  if (by.office !== state.holder) {
    return refused({ code: 'co-check.not-the-holder', holder: state.holder });
  }
  return inStage(state, expected);
}

/** Only the office that asked decides what becomes of the answer. */
export function askedBy(
  state: CoCheckState,
  by: Author,
  expected: readonly CoCheckStage[],
): Guarded {
  if (state.closedAt !== null) return refused({ code: 'co-check.closed', at: state.closedAt });
  if (by.role !== 'node' && by.office !== state.from) {
    return refused({ code: 'co-check.not-the-asker', asker: state.from });
  }
  return inStage(state, expected);
}

function inStage(state: CoCheckState, expected: readonly CoCheckStage[]): Guarded {
  return expected.includes(state.stage)
    ? granted(state)
    : refused({ code: 'co-check.stage-wrong', stage: state.stage, expected });
}

/** Stages in which the holder has the request in hand. */
export const inHand: readonly CoCheckStage[] = ['received', 'paired', 'unpaired'];

/** Stages in which the holder may still hand the request on or send it back. */
export const withHolder: readonly CoCheckStage[] = ['sent', 'delivered', ...inHand];
