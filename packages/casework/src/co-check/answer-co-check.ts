import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { Order } from '../log/case-log.ts';
import type { CoCheckEvent, ItemReply } from './co-check-event.ts';
import type { CoCheckRefusal } from './co-check-refusal.ts';
import type { CoCheckState } from './co-check-state.ts';
import { heldBy } from './guards.ts';

/**
 * 答复, item by item; every item asked gets one of four answers and nothing else is told. After the limit the answer is
 * still taken, as 逾期办结. An unpaired person allows only UNKNOWN and REFUSED.
 */
export function answerCoCheck(
  state: CoCheckState,
  order: Order<{ readonly replies: readonly ItemReply[] }>,
): Result<readonly CoCheckEvent[], CoCheckRefusal> {
  const held = heldBy(state, order.by, ['paired', 'unpaired']);
  if (!held.ok) return held;

  const asked = state.items.map((item) => item.code);
  const told = order.replies.map((reply) => reply.code);
  const foreign = told.filter(
    (code, index) => !asked.includes(code) || told.indexOf(code) !== index,
  );
  if (foreign.length > 0) return refused({ code: 'co-check.item-not-asked', items: foreign });
  const open = asked.filter((code) => !told.includes(code));
  if (open.length > 0) return refused({ code: 'co-check.items-unanswered', items: open });
  if (state.stage === 'unpaired' && order.replies.some(claimsToKnow)) {
    return refused({ code: 'co-check.stage-wrong', stage: 'unpaired', expected: ['paired'] });
  }
  const bare = order.replies.filter(needsNote).map((reply) => reply.code);
  if (bare.length > 0) return refused({ code: 'co-check.note-missing', items: bare });

  return granted([
    { type: 'co-check.answered', at: order.at, by: order.by, replies: order.replies },
  ]);
}

function claimsToKnow(reply: ItemReply): boolean {
  return reply.answer === 'CONFIRMED' || reply.answer === 'DIFFERENT';
}

function needsNote(reply: ItemReply): boolean {
  return reply.answer !== 'CONFIRMED' && (reply.note ?? '').trim() === '';
}
