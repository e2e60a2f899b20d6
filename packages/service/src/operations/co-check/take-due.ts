import { calendarVersionOf, coCheckObligations, partyOf } from '@zhulian/casework';
import { dueRecomputed, type RefusalValue } from '@zhulian/contract';
import type { VerifiedEnvelope } from '@zhulian/exchange';
import { findCase, saveNotice, savePeerDue, type Transaction } from '@zhulian/store';
import {
  type CalendarDate,
  calendarDateOf,
  dateWords,
  granted,
  instantOf,
  type Result,
  refused,
} from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { findCoCheck } from '../case-log/keep-co-check.ts';

/**
 * The other side has computed a due date again. It is kept beside ours; where both name the same calendar and still
 * differ, the office is told: that is an alarm and not a matter of waiting.
 */
export async function takeDue(
  tx: Transaction,
  parts: NodeParts,
  envelope: VerifiedEnvelope,
): Promise<Result<null, RefusalValue>> {
  const parsed = dueRecomputed.safeParse(envelope.envelope.data);
  if (!parsed.success) return refused({ code: 'obligation.due-malformed' });
  const { coCheckId, dueOn, calendarVersion } = parsed.data;
  const state = await findCoCheck(tx, coCheckId);
  const file = await findCase(tx, coCheckId);
  if (!state || !file) return refused({ code: 'co-check.unknown' });
  const peer = partyOf(file.direction === 'incoming' ? state.from : state.holder);
  if (envelope.envelope.source !== peer) return refused({ code: 'obligation.due-not-theirs' });

  const at = instantOf(parts.clock.nowMs());
  const [owed] = coCheckObligations(state, parts.calendar, calendarDateOf(at));
  if (!owed) return granted(null);
  await savePeerDue(tx, { obligationId: owed.id, peerDueOn: dueOn });
  if (dueOn === owed.due.on || calendarVersion !== calendarVersionOf(parts.calendar)) {
    return granted(null);
  }
  const [ours, theirs] = [dateWords(owed.due.on), dateWords(dueOn as CalendarDate)];
  await saveNotice(tx, {
    office: file.handledAt,
    caseId: coCheckId,
    number: file.number,
    at,
    words: {
      zh: `协查 ${file.number} 的到期日双方算得不同：本方 ${ours.zh}，对方 ${theirs.zh}，请核对`,
      en: `Co-check ${file.number}: the two sides reckon different due dates, here ${ours.en}, there ${theirs.en}; please compare`,
    },
    dedupe: `${owed.id}/due-differs/${owed.due.on}/${dueOn}`,
  });
  return granted(null);
}
