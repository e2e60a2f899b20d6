import {
  type CoCheckState,
  climbLadder,
  type LadderStep,
  type Obligation,
  recordLadderStep,
} from '@zhulian/casework';
import {
  findCase,
  lockDueObligations,
  type ObligationRow,
  saveNotice,
  saveObligationStep,
  type Transaction,
} from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { noticeSilence } from '../birth-registration/notice-silence.ts';
import { keepCoCheck, ladderOf, lockCoCheck } from '../case-log/keep-co-check.ts';
import { nodeAuthor } from '../case-log/node-author.ts';
import { tellStep } from '../co-check/tell-peer.ts';
import { climbRegistration } from './climb-registration.ts';
import { stepNotice } from './step-notice.ts';

/** Rungs handled in one transaction: small, so that a crash repeats little. */
const batch = 20;

/**
 * 督办引擎. Fires every rung that has fallen due, each once, in order, whatever outage came before; both sides of a
 * co-check do so from their own log. The end of a waiting limit is a date of the same engine. Answers how many were fired.
 */
export async function climbLadders(parts: NodeParts): Promise<number> {
  let total = 0;
  for (;;) {
    const fired = await parts.database.transact(async (tx) => {
      const now = instantOf(parts.clock.nowMs());
      const rows = await lockDueObligations(tx, { now, limit: batch });
      let count = 0;
      for (const row of rows) count += await climbOne(tx, parts, row);
      return { rows: rows.length, count };
    });
    total += fired.count;
    if (fired.count > 0) parts.wake();
    if (fired.rows === 0) return total;
  }
}

async function climbOne(tx: Transaction, parts: NodeParts, row: ObligationRow): Promise<number> {
  const file = await findCase(tx, row.caseId);
  const body = row.body as Obligation | SilenceLimit;
  if (body.kind === 'silence') {
    const at = instantOf(parts.clock.nowMs());
    return Number(
      await noticeSilence(tx, parts, { caseId: row.caseId, coCheckId: body.coCheckId, at }),
    );
  }
  if (file?.kind === 'birth-registration') return climbRegistration(tx, parts, { row, owed: body });
  return climbCoCheck(tx, parts, {
    row,
    owed: body,
    direction: file?.direction === 'incoming' ? 'incoming' : 'outgoing',
  });
}

interface SilenceLimit {
  readonly kind: 'silence';
  readonly coCheckId: string;
}

async function climbCoCheck(
  tx: Transaction,
  parts: NodeParts,
  order: {
    readonly row: ObligationRow;
    readonly owed: Obligation;
    readonly direction: 'incoming' | 'outgoing';
  },
): Promise<number> {
  const { row, direction } = order;
  let state = await lockCoCheck(tx, row.caseId);
  if (!state) return 0;
  const steps = climbLadder({
    obligation: order.owed,
    ladder: ladderOf(parts),
    calendar: parts.calendar,
    fired: state.firedSteps.map((step) => step.step),
    now: instantOf(parts.clock.nowMs()),
  });
  for (const step of steps) state = await fireStep(tx, parts, { state, direction, step, row });
  // Rewrites the next rung even when nothing was to fire, so that the row is not taken again at once.
  if (steps.length === 0) await keepCoCheck(tx, parts, { direction, before: state, events: [] });
  return steps.length;
}

async function fireStep(
  tx: Transaction,
  parts: NodeParts,
  order: {
    readonly state: CoCheckState;
    readonly direction: 'incoming' | 'outgoing';
    readonly step: LadderStep;
    readonly row: ObligationRow;
  },
): Promise<CoCheckState> {
  const { step, row } = order;
  const firedAt = instantOf(parts.clock.nowMs());
  await saveObligationStep(tx, {
    obligationId: row.id,
    step: step.step,
    code: step.code,
    office: step.office,
    fellOn: step.on,
    firedAt,
  });
  const events = recordLadderStep(order.state, {
    at: firedAt,
    by: nodeAuthor(parts),
    step: step.step,
    code: step.code,
    office: step.office,
  });
  if (!events.ok) return order.state;
  const state = await keepCoCheck(tx, parts, {
    direction: order.direction,
    before: order.state,
    events: events.value,
  });
  if (order.direction === 'outgoing') {
    await tellStep(tx, parts, { state, step, dueOn: row.dueOn, firedAt });
  } else {
    const said = { coCheckId: state.coCheckId, number: state.number, ...step, step: step.step };
    await saveNotice(
      tx,
      stepNotice(
        { ...said, debtor: state.holder, dueOn: row.dueOn, fellOn: step.on, firedAt },
        parts.offices,
      ),
    );
  }
  return state;
}
