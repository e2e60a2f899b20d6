import { calendarVersionOf, nextLadderStep, type Obligation, spreadRung } from '@zhulian/casework';
import { saveObligation, type Transaction } from '@zhulian/store';
import type { NodeParts } from '../../node/node-parts.ts';
import { ladderOf } from './ladder-of.ts';

/** Writes an obligation as it now stands, and when the clockwork looks at it next. Fired rungs are never taken back. */
export async function keepObligation(
  tx: Transaction,
  parts: Pick<NodeParts, 'calendar' | 'rules' | 'ladderSpreadMs'>,
  order: {
    readonly obligation: Obligation;
    /** Numbers of its steps that have fired. */
    readonly fired: readonly number[];
    /** 中止: a question is open, so that only the whole case tells the day. */
    readonly clockStopped: boolean;
    /** What a rung's letter names; absent where no letter is sent. */
    readonly letter?: { readonly basis: string; readonly purpose: string };
  },
): Promise<void> {
  const { obligation, fired, clockStopped, letter } = order;
  const next = nextLadderStep({
    obligation,
    ladder: ladderOf(parts),
    calendar: parts.calendar,
    fired,
  });
  await saveObligation(tx, {
    id: obligation.id,
    caseId: obligation.caseId,
    body: obligation,
    debtor: obligation.debtor,
    creditor: obligation.creditor,
    dueOn: obligation.due.on,
    dueProvisional: obligation.due.provisional,
    calendarVersion: calendarVersionOf(parts.calendar),
    clockStopped,
    basis: letter?.basis ?? null,
    purpose: letter?.purpose ?? null,
    state: obligation.state,
    nextRungAt: next
      ? spreadRung({ at: next.at, obligationId: obligation.id }, parts.ladderSpreadMs ?? 0)
      : null,
  });
}
