import {
  climbLadder,
  type LadderStep,
  nextLadderStep,
  type Obligation,
  recordLadderStep,
  spreadRung,
} from '@zhulian/casework';
import {
  appendLadderLines,
  type DueObligation,
  saveNextRungs,
  saveNotices,
  saveObligationSteps,
  type Transaction,
} from '@zhulian/store';
import { type Instant, instantOf } from '@zhulian/vocabulary';
import type { ClockworkParts } from '../../node/node-parts.ts';
import { ladderOf } from '../case-log/ladder-of.ts';
import { logEntryOf } from '../case-log/log-entry.ts';
import { nodeAuthor } from '../case-log/node-author.ts';
import { climbCase } from './climb-case.ts';
import { lettersOf, noticesOf } from './told-rungs.ts';

/** A rung of one obligation that fires now. */
export interface FiringRung {
  readonly due: DueObligation;
  readonly step: LadderStep;
}

/**
 * Fires the rungs of many obligations with a handful of statements. The row carries the obligation as the pure rule needs
 * it, so the rule decides without the case being opened; where the day moves with today, or more than the ladder hangs on
 * it, the whole case is opened instead. Answers how many rungs fired.
 */
export async function climbBatch(
  tx: Transaction,
  parts: ClockworkParts,
  taken: readonly DueObligation[],
): Promise<number> {
  let count = 0;
  for (const due of taken.filter((row) => !isPlain(row))) count += await climbCase(tx, parts, due);
  const plain = taken.filter(isPlain);
  if (plain.length === 0) return count;
  const at = instantOf(parts.clock.nowMs());
  const climbed = await saveFired(
    tx,
    plain.flatMap((due) => rungsOf(parts, due, at)),
    at,
  );
  if (climbed.length > 0) {
    const lines = climbed.flatMap((rung) => lineOf(parts, rung, at));
    // A co-check is never handed over: it is written under its first epoch.
    await appendLadderLines(tx, { epoch: 1, lines });
    await saveNotices(tx, noticesOf(parts, climbed, at));
    await parts.tell(tx, lettersOf(parts, climbed, at));
  }
  await saveNextRungs(
    tx,
    plain.map((due) => nextOf(parts, due, at)),
  );
  return count + climbed.length;
}

/** A co-check's reply whose clock runs: nothing but its ladder moves when a rung fires. */
function isPlain(due: DueObligation): boolean {
  return due.kind === 'co-check' && !due.clockStopped && due.basis !== null && due.purpose !== null;
}

function rungsOf(parts: ClockworkParts, due: DueObligation, now: Instant): readonly FiringRung[] {
  return climbLadder({ ...climbOf(parts, due), now }).map((step) => ({ due, step }));
}

function nextOf(
  parts: ClockworkParts,
  due: DueObligation,
  now: Instant,
): { readonly obligationId: string; readonly nextRungAt: string | null } {
  const climb = climbOf(parts, due);
  const fired = [...climb.fired, ...climbLadder({ ...climb, now }).map(({ step }) => step)];
  const next = nextLadderStep({ ...climb, fired });
  const obligationId = due.id;
  const nextRungAt = next
    ? spreadRung({ at: next.at, obligationId }, parts.ladderSpreadMs ?? 0)
    : null;
  return { obligationId, nextRungAt };
}

function climbOf(parts: ClockworkParts, due: DueObligation) {
  return {
    obligation: due.body as Obligation,
    ladder: ladderOf(parts),
    calendar: parts.calendar,
    fired: due.fired,
  };
}

/** The rungs that had not fired before: the key of the step decides, and only they are told. */
async function saveFired(
  tx: Transaction,
  rungs: readonly FiringRung[],
  firedAt: Instant,
): Promise<readonly FiringRung[]> {
  const steps = rungs.map(({ due, step }) => ({
    obligationId: due.id,
    step: step.step,
    code: step.code,
    office: step.office,
    fellOn: step.on,
    firedAt,
  }));
  const fresh = await saveObligationSteps(tx, steps);
  const keys = new Set(fresh.map(({ obligationId, step }) => `${obligationId} ${step}`));
  return rungs.filter(({ due, step }) => keys.has(`${due.id} ${step.step}`));
}

function lineOf(parts: ClockworkParts, { due, step }: FiringRung, at: Instant) {
  const recorded = recordLadderStep(
    { firedSteps: due.fired.map((number) => ({ step: number })) },
    { at, by: nodeAuthor(parts), step: step.step, code: step.code, office: step.office },
  );
  return recorded.ok
    ? recorded.value.map((event) => ({
        caseId: due.caseId,
        entry: logEntryOf(event, due.debtor),
      }))
    : [];
}
