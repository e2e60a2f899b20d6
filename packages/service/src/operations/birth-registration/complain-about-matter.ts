import type { CitizenSession, RefusalValue } from '@zhulian/contract';
import { claimAnswer, saveAnswer, saveComplaint, takeDailySerial } from '@zhulian/store';
import {
  addCalendarDays,
  calendarDateOf,
  granted,
  instantOf,
  type Result,
  refused,
} from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { findBirthRegistration } from '../case-log/keep-birth-registration.ts';

type Outcome = Result<{ readonly number: string; readonly replyBy: string }, RefusalValue>;

/**
 * 投诉. Acknowledged at once; within 15 days she is told where it is handled and how. The office complained of never
 * decides it. Basis: 《信访工作条例》: told where and how within 15 days, answered within 60.
 */
export async function complainAboutMatter(
  parts: NodeParts,
  session: CitizenSession,
  order: { readonly caseId: string; readonly text: string; readonly idempotencyKey: string },
): Promise<Outcome> {
  const at = instantOf(parts.clock.nowMs());
  const scope = `complain/${session.personId}`;
  return parts.database.transact(async (tx): Promise<Outcome> => {
    const matter = await findBirthRegistration(tx, order.caseId);
    if (!matter || matter.applicantId !== session.personId)
      return refused({ code: 'case.unknown' });
    const body = order.text.trim();
    if (body === '') return refused({ code: 'case.reason-missing' });
    const given = await claimAnswer(tx, { scope, key: order.idempotencyKey, at });
    if (given !== undefined && given !== null) return given as Outcome;
    const on = calendarDateOf(at);
    const serial = await takeDailySerial(tx, on);
    const number = `${parts.province.code}-TS-${on.replaceAll('-', '')}-${String(serial).padStart(4, '0')}`;
    const replyBy = addCalendarDays(parts.calendar, on, 15).on;
    await saveComplaint(tx, {
      number,
      caseId: order.caseId,
      personId: session.personId,
      body,
      at,
      replyBy,
    });
    const answer = granted({ number, replyBy });
    await saveAnswer(tx, { scope, key: order.idempotencyKey, answer });
    return answer;
  });
}
