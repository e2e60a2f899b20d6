import { calendarDateOf, granted, type Result, refused } from '@zhulian/vocabulary';
import { findDeadPurpose } from '../basis/dead-purpose.ts';
import type { Order } from '../log/case-log.ts';
import type { CoCheckEvent } from './co-check-event.ts';
import type { CoCheckRefusal } from './co-check-refusal.ts';
import { type CoCheckState, isClarifying } from './co-check-state.ts';
import { askedBy, heldBy, inHand, withHolder } from './guards.ts';

type Outcome = Result<readonly CoCheckEvent[], CoCheckRefusal>;

/** 请对方说明: once; the clock stands still until the asker answers, for at most five working days. */
export function askClarification(
  state: CoCheckState,
  order: Order<{ readonly question: string }>,
): Outcome {
  const held = heldBy(state, order.by, inHand);
  if (!held.ok) return held;
  if (state.clarification !== null) {
    return refused({ code: 'co-check.clarified-already', at: state.clarification.askedAt });
  }
  const question = order.question.trim();
  if (question === '') return refused({ code: 'co-check.reason-missing' });
  const dead = findDeadPurpose(question);
  if (dead) {
    const on = calendarDateOf(order.at);
    return refused({ code: 'purpose.not-served', purpose: dead.code, words: dead.words, on });
  }
  return granted([{ type: 'co-check.clarify-asked', at: order.at, by: order.by, question }]);
}

/** 说明: the asker answers, and the clock goes on. */
export function answerClarification(
  state: CoCheckState,
  order: Order<{ readonly answer: string }>,
): Outcome {
  const asked = askedBy(state, order.by, withHolder);
  if (!asked.ok) return asked;
  if (!isClarifying(state)) return refused({ code: 'co-check.nothing-to-clarify' });
  const answer = order.answer.trim();
  if (answer === '') return refused({ code: 'co-check.reason-missing' });
  return granted([{ type: 'co-check.clarify-answered', at: order.at, by: order.by, answer }]);
}
