import {
  type CoCheckEvent,
  type CoCheckState,
  coCheckObligations,
  partyOf,
  sideOf,
} from '@zhulian/casework';
import { type CoCheckLine, coCheckProgressed, type RefusalValue } from '@zhulian/contract';
import type { PartyId, VerifiedEnvelope } from '@zhulian/exchange';
import { findCase, savePeerDue, type Transaction } from '@zhulian/store';
import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { keepCoCheck, lockCoCheck } from '../case-log/keep-co-check.ts';
import { tellDue } from './tell-due.ts';

/** Lines that only the asking side may write; all others belong to the side that holds the request. */
const askersLines: readonly CoCheckLine['type'][] = [
  'co-check.withdrawn',
  'co-check.closed',
  'co-check.clarify-answered',
];

/**
 * A line of the other side's log has arrived: it is kept here too, so that both fold to the same state. A line from a
 * party that may not write it is refused, whatever its signature says.
 */
export async function takeLine(
  tx: Transaction,
  parts: NodeParts,
  order: {
    readonly envelope: VerifiedEnvelope;
    /** What the asking node must do in its own case when a co-check moves: open the way to undertaking, and so on. */
    readonly whenMoved: (
      tx: Transaction,
      state: CoCheckState,
      event: CoCheckEvent,
    ) => Promise<void>;
  },
): Promise<Result<null, RefusalValue>> {
  const { envelope } = order;
  const parsed = coCheckProgressed.safeParse(envelope.envelope.data);
  if (!parsed.success) return refused({ code: 'co-check.line-malformed' });
  const { coCheckId, line, dueOn } = parsed.data;
  const before = await lockCoCheck(tx, coCheckId);
  const file = await findCase(tx, coCheckId);
  if (!before || !file) return refused({ code: 'co-check.unknown' });
  if (!mayWrite(before, line, envelope.envelope.source))
    return refused({ code: 'co-check.line-not-theirs', line: line.type });

  const event = line as unknown as CoCheckEvent;
  const direction = file.direction === 'incoming' ? 'incoming' : 'outgoing';
  const state = await keepCoCheck(tx, parts, { direction, before, events: [event] });
  const [obligation] = coCheckObligations(state, parts.calendar);
  if (dueOn !== null && obligation) {
    await savePeerDue(tx, { obligationId: obligation.id, peerDueOn: dueOn });
  }
  // A line that moved the day here is answered with our own reckoning, so that its sender can compare too.
  if (movesDay(event)) await tellDue(tx, parts, state);
  if (direction === 'outgoing') await order.whenMoved(tx, state, event);
  return granted(null);
}

function movesDay(event: CoCheckEvent): boolean {
  return event.type === 'co-check.clarify-answered' || event.type === 'co-check.extension-agreed';
}

function mayWrite(state: CoCheckState, line: CoCheckLine, source: PartyId): boolean {
  const asker = partyOf(state.from);
  if (line.type.startsWith('co-check.extension-')) return mayExtend(state, line, source);
  if (line.type === 'co-check.returned' && state.stage === 'answered') return source === asker;
  return askersLines.includes(line.type) ? source === asker : source === partyOf(state.holder);
}

/** 协商延期: each side signs its own line. Whose it is the office in it says, and the envelope must be that side's. */
function mayExtend(state: CoCheckState, line: CoCheckLine, source: PartyId): boolean {
  const side = sideOf(state, line.by.office);
  const signer = partyOf(side === 'asker' ? state.from : state.holder);
  if (source !== signer) return false;
  return line.type === 'co-check.extension-proposed' || state.extension?.side !== side;
}
