import { type CoCheckState, calendarVersionOf, coCheckObligations } from '@zhulian/casework';
import { type DueRecomputed, messageTypes } from '@zhulian/contract';
import type { Transaction } from '@zhulian/store';
import { calendarDateOf, instantOf } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { addressed } from './tell-peer.ts';

/** Tells the other side our own reckoning of a due date that has moved here, so that both can compare. Dates only. */
export async function tellDue(
  tx: Transaction,
  parts: Pick<NodeParts, 'tell' | 'calendar' | 'party' | 'clock'>,
  state: CoCheckState,
): Promise<void> {
  const at = instantOf(parts.clock.nowMs());
  const [owed] = coCheckObligations(state, parts.calendar, calendarDateOf(at));
  if (!owed) return;
  const data: DueRecomputed = {
    coCheckId: state.coCheckId,
    dueOn: owed.due.on,
    provisional: owed.due.provisional,
    calendarVersion: calendarVersionOf(parts.calendar),
    at,
  };
  await parts.tell(tx, [addressed(state, parts.party, messageTypes.dueRecomputed, data)]);
}
