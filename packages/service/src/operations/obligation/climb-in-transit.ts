import {
  type BirthRegistrationState,
  climbLadder,
  listLadderSteps,
  type Obligation,
} from '@zhulian/casework';
import {
  listObligationSteps,
  type ObligationRow,
  saveNotice,
  saveObligation,
  saveObligationStep,
  type Transaction,
} from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import type { ClockworkParts } from '../../node/node-parts.ts';
import { ladderOf } from '../case-log/ladder-of.ts';
import { matterNotice } from './step-notice.ts';

/**
 * 在途督办: the case has been released and is not registered yet. Its log is closed here, and this office is still accountable: the
 * ladder climbs on, beside the log.
 */
export async function climbInTransit(
  tx: Transaction,
  parts: ClockworkParts,
  order: {
    readonly row: ObligationRow;
    readonly owed: Obligation;
    readonly before: BirthRegistrationState;
  },
): Promise<number> {
  const { before, owed, row } = order;
  const now = instantOf(parts.clock.nowMs());
  const known = await listObligationSteps(tx, row.caseId);
  const fired = known.filter((step) => step.obligationId === row.id).map(({ step }) => step);
  const rungs = { obligation: owed, ladder: ladderOf(parts), calendar: parts.calendar };
  const steps = climbLadder({ ...rungs, fired, now });
  for (const step of steps) {
    await saveObligationStep(tx, {
      obligationId: row.id,
      step: step.step,
      code: step.code,
      office: step.office,
      fellOn: step.on,
      firedAt: now,
    });
    await saveNotice(tx, matterNotice({ state: before, owed, step, at: now }, parts.offices));
  }
  const done = [...fired, ...steps.map(({ step }) => step)];
  const next = listLadderSteps(owed, rungs.ladder, parts.calendar).find(
    ({ step }) => !done.includes(step),
  );
  await saveObligation(tx, { ...row, nextRungAt: next?.at ?? null });
  return steps.length;
}
