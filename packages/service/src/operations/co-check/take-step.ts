import {
  type CoCheckState,
  coCheckObligations,
  type LadderStep,
  listLadderSteps,
  type Obligation,
  partyOf,
  recordLadderStep,
  replyObligationId,
} from '@zhulian/casework';
import { type RefusalValue, type StepClimbed, stepClimbed } from '@zhulian/contract';
import type { VerifiedEnvelope } from '@zhulian/exchange';
import {
  findCase,
  saveNotice,
  saveObligationStep,
  savePeerDue,
  savePeerStep,
  type Transaction,
} from '@zhulian/store';
import {
  calendarDateOf,
  epochMsOf,
  granted,
  type Instant,
  instantOf,
  type Result,
  refused,
} from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { keepCoCheck, lockCoCheck } from '../case-log/keep-co-check.ts';
import { ladderOf } from '../case-log/ladder-of.ts';
import { nodeAuthor } from '../case-log/node-author.ts';
import { stepNotice } from '../obligation/step-notice.ts';
import { lettersOf } from '../obligation/told-rungs.ts';

/** How far two nodes' clocks may stand apart: a rung told so much before its hour is taken as told at it. */
const skewMsMax = 15 * 60_000;

/**
 * 督办 of the other side has arrived. When it fired there is kept beside ours. It fires here too, once, if our own reckoning
 * says that its day has come: a rung is not believed before its time, and whichever came first, nothing happens twice.
 */
export async function takeStep(
  tx: Transaction,
  parts: NodeParts,
  envelope: VerifiedEnvelope,
): Promise<Result<null, RefusalValue>> {
  const parsed = stepClimbed.safeParse(envelope.envelope.data);
  if (!parsed.success) return refused({ code: 'obligation.step-malformed' });
  const told = parsed.data;
  const before = await lockCoCheck(tx, told.coCheckId);
  const file = await findCase(tx, told.coCheckId);
  if (!before || !file) return refused({ code: 'co-check.unknown' });
  const isIncoming = file.direction === 'incoming';
  const peer = partyOf(isIncoming ? before.from : before.holder);
  if (envelope.envelope.source !== peer) return refused({ code: 'obligation.step-not-theirs' });

  const obligationId = replyObligationId(told.coCheckId);
  await savePeerStep(tx, { ...told, obligationId });
  await savePeerDue(tx, { obligationId, peerDueOn: told.dueOn });
  const ours = dueHere(parts, before, told);
  if (ours) await fireHere(tx, parts, { before, ...ours, told, isIncoming });
  return granted(null);
}

/** The same rung by our own rule, when it is due here and nothing has settled the obligation. */
function dueHere(
  parts: NodeParts,
  state: CoCheckState,
  told: StepClimbed,
): { readonly step: LadderStep; readonly owed: Obligation } | undefined {
  const nowMs = parts.clock.nowMs();
  const today = calendarDateOf(instantOf(nowMs));
  const [owed] = coCheckObligations(state, parts.calendar, today);
  if (owed?.state !== 'open') return undefined;
  const step = listLadderSteps(owed, ladderOf(parts), parts.calendar).find(
    (one) => one.step === told.step && epochMsOf(one.at) <= nowMs + skewMsMax,
  );
  return step && { step, owed };
}

async function fireHere(
  tx: Transaction,
  parts: NodeParts,
  order: {
    readonly before: CoCheckState;
    readonly step: LadderStep;
    readonly owed: Obligation;
    readonly told: StepClimbed;
    readonly isIncoming: boolean;
  },
): Promise<void> {
  const { before, told, isIncoming } = order;
  const { step, code, office, on } = order.step;
  const firedAt = instantOf(parts.clock.nowMs());
  const obligationId = replyObligationId(before.coCheckId);
  const fired = { obligationId, step, code, office, fellOn: on, firedAt };
  if (!(await saveObligationStep(tx, fired))) return;
  const at: Instant = firedAt;
  const events = recordLadderStep(before, { at, by: nodeAuthor(parts), step, code, office });
  const direction = isIncoming ? 'incoming' : 'outgoing';
  if (events.ok) await keepCoCheck(tx, parts, { direction, before, events: events.value });
  if (isIncoming) await saveNotice(tx, stepNotice({ ...told, office, firedAt }, parts.offices));
  await tellBack(tx, parts, order, firedAt);
}

/** Whoever is told first has fired all the same, and the other side reads when. Both then know of the rung, so no third letter follows. */
async function tellBack(
  tx: Transaction,
  parts: NodeParts,
  order: Parameters<typeof fireHere>[2],
  firedAt: Instant,
): Promise<void> {
  const { before, isIncoming, owed, step } = order;
  const due = {
    caseId: before.coCheckId,
    number: before.number,
    direction: isIncoming ? ('incoming' as const) : ('outgoing' as const),
    debtor: owed.debtor,
    creditor: owed.creditor,
    dueOn: owed.due.on,
    basis: before.basis.code,
    purpose: before.purpose,
  };
  await parts.tell(tx, lettersOf(parts, [{ due, step }], firedAt));
}
