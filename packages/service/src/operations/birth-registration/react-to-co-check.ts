import {
  acceptCoCheckAnswer,
  type CoCheckEvent,
  type CoCheckState,
  type ItemReply,
  recordCoCheckAnswer,
  recordCoCheckReceived,
} from '@zhulian/casework';
import type { Transaction } from '@zhulian/store';
import type { NodeParts } from '../../node/node-parts.ts';
import {
  keepBirthRegistration,
  lockBirthRegistration,
} from '../case-log/keep-birth-registration.ts';
import { keepCoCheck } from '../case-log/keep-co-check.ts';
import { nodeAuthor } from '../case-log/node-author.ts';
import { tellPeer } from '../co-check/tell-peer.ts';
import { isHeldHere } from '../custody/find-custody-fault.ts';

/**
 * A co-check that this node asked has moved: its case takes note, in the same transaction. An answer is taken as soon as
 * it comes and the co-check closed; whether it settles the matter is the case's own rule.
 */
export async function reactToCoCheck(
  tx: Transaction,
  parts: NodeParts,
  moved: { readonly state: CoCheckState; readonly event: CoCheckEvent },
): Promise<void> {
  const { state, event } = moved;
  if (state.parentCaseId === null) return;
  const before = await lockBirthRegistration(tx, state.parentCaseId);
  if (!before || !(await isHeldHere(tx, before.caseId))) return;
  const { coCheckId } = state;
  const order = { at: event.at, by: event.by, coCheckId };
  if (event.type === 'co-check.received') {
    const events = recordCoCheckReceived(before, order);
    if (events.ok) await keepBirthRegistration(tx, parts, { before, events: events.value });
    return;
  }
  if (event.type !== 'co-check.answered' && event.type !== 'co-check.returned') return;
  const replies =
    event.type === 'co-check.answered' ? event.replies : unanswered(state, event.reason);
  const events = recordCoCheckAnswer(before, { ...order, replies });
  if (events.ok) await keepBirthRegistration(tx, parts, { before, events: events.value });
  await closeAnswered(tx, parts, state);
}

/** A request that came back unanswered answers nothing: every item is UNKNOWN, with the reason given. */
function unanswered(state: CoCheckState, reason: string): readonly ItemReply[] {
  const source = state.holder;
  return state.items.map(({ code }) => ({ code, answer: 'UNKNOWN', note: reason, source }));
}

async function closeAnswered(
  tx: Transaction,
  parts: NodeParts,
  before: CoCheckState,
): Promise<void> {
  const at = before.answeredAt ?? before.requestedAt;
  const closed = acceptCoCheckAnswer(before, { at, by: nodeAuthor(parts) });
  if (!closed.ok) return;
  const state = await keepCoCheck(tx, parts, {
    direction: 'outgoing',
    before,
    events: closed.value,
  });
  await tellPeer(tx, parts, { state, events: closed.value });
}
