import { type BirthRegistrationEvent, climbLadder, type Obligation } from '@zhulian/casework';
import {
  type ObligationRow,
  saveNotice,
  saveObligationStep,
  type Transaction,
} from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import type { ClockworkParts } from '../../node/node-parts.ts';
import {
  keepBirthRegistration,
  lockBirthRegistration,
} from '../case-log/keep-birth-registration.ts';
import { ladderOf } from '../case-log/ladder-of.ts';
import { nodeAuthor } from '../case-log/node-author.ts';
import { isHeldHere } from '../custody/find-custody-fault.ts';
import { showOpening } from '../custody/show-opening.ts';
import { climbInTransit } from './climb-in-transit.ts';
import { matterNotice } from './step-notice.ts';

/**
 * 督办 of the accepting office itself: what it owes the applicant climbs the same ladder, in its own province.
 */
export async function climbRegistration(
  tx: Transaction,
  parts: ClockworkParts,
  order: { readonly row: ObligationRow; readonly owed: Obligation },
): Promise<number> {
  const { row, owed } = order;
  const before = await lockBirthRegistration(tx, row.caseId);
  if (!before) return 0;
  if (!(await isHeldHere(tx, row.caseId))) return climbInTransit(tx, parts, { ...order, before });
  const now = instantOf(parts.clock.nowMs());
  const fired = before.firedSteps
    .filter((step) => step.obligationId === owed.id)
    .map((step) => step.step);
  const steps = climbLadder({
    obligation: owed,
    ladder: ladderOf(parts),
    calendar: parts.calendar,
    fired,
    now,
  });
  const events: BirthRegistrationEvent[] = [];
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
    if (step.code === 'province') await showOpening(tx, parts, row.caseId);
    events.push({
      type: 'birth-registration.ladder-climbed',
      at: now,
      by: nodeAuthor(parts),
      obligationId: owed.id,
      step: step.step,
      code: step.code,
      office: step.office,
    });
  }
  await keepBirthRegistration(tx, parts, { before, events });
  return steps.length;
}
