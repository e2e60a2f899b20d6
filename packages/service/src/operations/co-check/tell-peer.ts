import {
  type CoCheckEvent,
  type CoCheckState,
  coCheckObligations,
  type LadderStep,
  partyOf,
} from '@zhulian/casework';
import {
  type CoCheckLine,
  type CoCheckProgressed,
  messageTypes,
  type StepClimbed,
} from '@zhulian/contract';
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

/** Tells debtor's province and, on the last rung, the hub. Offices and numbers only. */
export async function tellStep(
  tx: Transaction,
  parts: Telling,
  order: {
    readonly state: CoCheckState;
    readonly step: LadderStep;
    readonly dueOn: string;
    readonly firedAt: string;
  },
): Promise<void> {
  const { state, step } = order;
  const data: StepClimbed = {
    coCheckId: state.coCheckId,
    number: state.number,
    step: step.step,
    code: step.code,
    office: step.office,
    debtor: state.holder,
    creditor: state.from,
    dueOn: order.dueOn,
    fellOn: step.on,
    firedAt: order.firedAt,
  };
  const message = addressed(state, parts.party, messageTypes.stepClimbed, data);
  await parts.tell(tx, step.code === 'hub' ? [message, { ...message, dst: 'zl:hub' }] : [message]);
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
