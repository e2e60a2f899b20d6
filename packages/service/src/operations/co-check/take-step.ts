import { type LadderCode, partyOf, recordLadderStep } from '@zhulian/casework';
import { type RefusalValue, stepClimbed } from '@zhulian/contract';
import type { VerifiedEnvelope } from '@zhulian/exchange';
import { saveNotice, saveObligationStep, type Transaction } from '@zhulian/store';
import { granted, type Instant, instantOf, type Result, refused } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { keepCoCheck, lockCoCheck } from '../case-log/keep-co-check.ts';
import { nodeAuthor } from '../case-log/node-author.ts';
import { stepNotice } from '../obligation/step-notice.ts';

/**
 * 督办 has arrived from the creditor's side. If our own clockwork has fired the same rung already, nothing happens
 * twice: the key of the step says so.
 */
export async function takeStep(
  tx: Transaction,
  parts: NodeParts,
  envelope: VerifiedEnvelope,
): Promise<Result<null, RefusalValue>> {
  const parsed = stepClimbed.safeParse(envelope.envelope.data);
  if (!parsed.success) return refused({ code: 'obligation.step-malformed' });
  const step = parsed.data;
  if (partyOf(step.creditor) !== envelope.envelope.source)
    return refused({ code: 'obligation.step-not-theirs' });
  const before = await lockCoCheck(tx, step.coCheckId);
  if (!before) return refused({ code: 'co-check.unknown' });

  const firedAt = instantOf(parts.clock.nowMs());
  const obligationId = `${step.coCheckId}/reply`;
  const fresh = await saveObligationStep(tx, {
    obligationId,
    step: step.step,
    code: step.code,
    office: step.office,
    fellOn: step.fellOn,
    firedAt,
  });
  if (!fresh) return granted(null);
  const events = recordLadderStep(before, {
    at: step.firedAt as Instant,
    by: nodeAuthor(parts),
    step: step.step,
    code: step.code as LadderCode,
    office: step.office,
  });
  if (events.ok)
    await keepCoCheck(tx, parts, { direction: 'incoming', before, events: events.value });
  await saveNotice(tx, stepNotice(step, parts.offices));
  return granted(null);
}
