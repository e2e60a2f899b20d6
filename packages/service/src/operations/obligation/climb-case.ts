import {
  type CoCheckEvent,
  climbLadder,
  coCheckObligations,
  type Obligation,
  recordLadderStep,
} from '@zhulian/casework';
import {
  type DueObligation,
  saveNotices,
  saveObligationSteps,
  type Transaction,
} from '@zhulian/store';
import { calendarDateOf, instantOf } from '@zhulian/vocabulary';
import type { ClockworkParts } from '../../node/node-parts.ts';
import { noticeSilence } from '../birth-registration/notice-silence.ts';
import { keepCoCheck, lockCoCheck } from '../case-log/keep-co-check.ts';
import { ladderOf } from '../case-log/ladder-of.ts';
import { nodeAuthor } from '../case-log/node-author.ts';
import { climbRegistration } from './climb-registration.ts';
import { lettersOf, noticesOf } from './told-rungs.ts';

interface SilenceLimit {
  readonly kind: 'silence';
  readonly coCheckId: string;
}

/** The way through the whole case: registrations, waiting limits, and co-checks whose clock stands still. */
export async function climbCase(
  tx: Transaction,
  parts: ClockworkParts,
  due: DueObligation,
): Promise<number> {
  const body = due.body as Obligation | SilenceLimit;
  if (body.kind === 'silence') {
    const at = instantOf(parts.clock.nowMs());
    const { coCheckId } = body;
    return Number(await noticeSilence(tx, parts, { caseId: due.caseId, coCheckId, at }));
  }
  return due.kind === 'birth-registration'
    ? climbRegistration(tx, parts, { row: due, owed: body })
    : climbCoCheck(tx, parts, due);
}

async function climbCoCheck(
  tx: Transaction,
  parts: ClockworkParts,
  due: DueObligation,
): Promise<number> {
  const before = await lockCoCheck(tx, due.caseId);
  if (!before) return 0;
  const at = instantOf(parts.clock.nowMs());
  // While a question is open the day moves with today: what the row says is as old as its last line.
  const [obligation] = coCheckObligations(before, parts.calendar, calendarDateOf(at));
  const steps = obligation
    ? climbLadder({
        obligation,
        ladder: ladderOf(parts),
        calendar: parts.calendar,
        fired: before.firedSteps.map(({ step }) => step),
        now: at,
      })
    : [];
  const events: CoCheckEvent[] = [];
  for (const { step, code, office } of steps) {
    const recorded = recordLadderStep(before, { at, by: nodeAuthor(parts), step, code, office });
    if (recorded.ok) events.push(...recorded.value);
  }
  const row = { ...due, dueOn: obligation?.due.on ?? due.dueOn };
  const rungs = steps.map((step) => ({ due: row, step }));
  await saveObligationSteps(
    tx,
    steps.map(({ step, code, office, on }) => ({
      obligationId: due.id,
      step,
      code,
      office,
      fellOn: on,
      firedAt: at,
    })),
  );
  // Rewrites the next rung even when nothing was to fire, so that the row is not taken again at once.
  const direction = due.direction === 'incoming' ? 'incoming' : 'outgoing';
  await keepCoCheck(tx, parts, { direction, before, events });
  const letter = { basis: before.basis.code, purpose: before.purpose };
  const told = rungs.map(({ due: owed, step }) => ({ due: { ...owed, ...letter }, step }));
  await saveNotices(tx, noticesOf(parts, told, at));
  await parts.tell(tx, lettersOf(parts, told, at));
  return steps.length;
}
