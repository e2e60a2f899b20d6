import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { Order } from '../log/case-log.ts';
import type { CoCheckEvent } from './co-check-event.ts';
import type { CoCheckRefusal } from './co-check-refusal.ts';
import type { CoCheckState } from './co-check-state.ts';
import { askedBy, heldBy, withHolder } from './guards.ts';

type Outcome = Result<readonly CoCheckEvent[], CoCheckRefusal>;

/** 确认: the asker takes the answer, or takes note of a returned request, and the co-check is closed. */
export function acceptCoCheckAnswer(state: CoCheckState, order: Order): Outcome {
  const asked = askedBy(state, order.by, ['answered', 'returned']);
  if (!asked.ok) return asked;
  const outcome = state.stage === 'answered' ? 'accepted' : 'returned';
  return granted([{ type: 'co-check.closed', at: order.at, by: order.by, outcome }]);
}

/** 退回: the asker returns an answer, or the holder returns a request, each with its reason. */
export function returnCoCheck(
  state: CoCheckState,
  order: Order<{ readonly reason: string }>,
): Outcome {
  const allowed =
    state.stage === 'answered'
      ? askedBy(state, order.by, ['answered'])
      : heldBy(state, order.by, withHolder);
  if (!allowed.ok) return allowed;
  const reason = order.reason.trim();
  if (reason === '') return refused({ code: 'co-check.reason-missing' });
  return granted([{ type: 'co-check.returned', at: order.at, by: order.by, reason }]);
}

/** 撤回: the person withdrew, or the answer is no longer needed. Open in every stage. */
export function withdrawCoCheck(
  state: CoCheckState,
  order: Order<{ readonly reason: string }>,
): Outcome {
  const asked = askedBy(state, order.by, [...withHolder, 'answered', 'returned']);
  if (!asked.ok) return asked;
  return granted([
    { type: 'co-check.withdrawn', at: order.at, by: order.by, reason: order.reason.trim() },
  ]);
}
