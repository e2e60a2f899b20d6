import {
  type CoCheckEvent,
  type CoCheckState,
  coCheckObligations,
  partyOf,
} from '@zhulian/casework';
import { type CoCheckLine, type CoCheckProgressed, messageTypes } from '@zhulian/contract';
import type { Json, PartyId } from '@zhulian/exchange';
import type { Transaction } from '@zhulian/store';
import type { NodeParts } from '../../node/node-parts.ts';

type Telling = Pick<NodeParts, 'tell' | 'calendar' | 'party'>;

/** Sends lines of a co-check's log to the other side, with our own reckoning of the due date. */
export async function tellPeer(
  tx: Transaction,
  parts: Telling,
  order: { readonly state: CoCheckState; readonly events: readonly CoCheckEvent[] },
): Promise<void> {
  const { state } = order;
  const [obligation] = coCheckObligations(state, parts.calendar);
  const messages = order.events.map(
    (event): CoCheckProgressed => ({
      coCheckId: state.coCheckId,
      line: withoutRegisterId(event),
      dueOn: obligation?.due.on ?? null,
    }),
  );
  await parts.tell(
    tx,
    messages.map((data) => addressed(state, parts.party, messageTypes.progressed, data)),
  );
}

/** A message about this co-check to the other side, whichever side we are. */
export function addressed(
  state: CoCheckState,
  self: PartyId,
  type: string,
  data: unknown,
): Parameters<NodeParts['tell']>[1][number] {
  const asker = partyOf(state.from);
  return {
    dst: self === asker ? partyOf(state.holder) : asker,
    subject: `co-check/${state.coCheckId}`,
    type,
    basis: state.basis.code,
    purpose: state.purpose,
    data: data as Json,
  };
}

function withoutRegisterId(event: CoCheckEvent): CoCheckLine {
  return (event.type === 'co-check.paired'
    ? { ...event, personId: null }
    : event) as unknown as CoCheckLine;
}
