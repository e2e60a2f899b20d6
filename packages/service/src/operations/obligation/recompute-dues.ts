import { calendarVersionOf } from '@zhulian/casework';
import {
  listObligationsOfCase,
  listStaleDues,
  type ObligationRow,
  type OfficeNotice,
  type StaleDue,
  saveNotice,
  type Transaction,
} from '@zhulian/store';
import { type CalendarDate, dateWords, instantOf, type Words } from '@zhulian/vocabulary';
import type { ClockworkParts } from '../../node/node-parts.ts';
import {
  keepBirthRegistration,
  lockBirthRegistration,
} from '../case-log/keep-birth-registration.ts';
import { keepCoCheck, lockCoCheck } from '../case-log/keep-co-check.ts';
import { tellDue } from '../co-check/tell-due.ts';
import { isHeldHere } from '../custody/find-custody-fault.ts';

/** Cases recomputed in one transaction: small, so that nobody's own work waits long. */
const batch = 50;

/**
 * 公布放假安排后重算. A year's notice has come: every open obligation whose day was provisional, or fell where the new
 * notice may have changed the old year's last days, is computed again on this side; the other side does the same by
 * itself, and both compare. The next rung moves with the day; a rung that has fired is never taken back. Answers how many
 * days moved.
 */
export async function recomputeDues(parts: ClockworkParts): Promise<number> {
  const calendarVersion = calendarVersionOf(parts.calendar);
  const changedFrom = `${parts.calendar.publishedThrough - 1}-12-01`;
  let after = '';
  let moved = 0;
  for (;;) {
    const search = { calendarVersion, changedFrom, after, limit: batch };
    const round = await parts.database.transact(async (tx) => {
      const stale = await listStaleDues(tx, search);
      let count = 0;
      for (const due of stale) count += Number(await recomputeOne(tx, parts, due));
      return { count, last: stale.at(-1)?.obligationId };
    });
    moved += round.count;
    if (round.count > 0) parts.wake();
    if (round.last === undefined) return moved;
    after = round.last;
  }
}

/** Computes one case again by its own rules and tells whom it concerns. True when its day moved. */
async function recomputeOne(
  tx: Transaction,
  parts: ClockworkParts,
  due: StaleDue,
): Promise<boolean> {
  const kept = due.kind === 'co-check' ? keepAgain : keepRegistrationAgain;
  const matter = await kept(tx, parts, due);
  const rows = await listObligationsOfCase(tx, due.caseId);
  const row = rows.find(({ id }) => id === due.obligationId);
  if (!matter || !row || row.dueOn === due.dueOn) return false;
  await saveNotice(tx, movedNotice(parts, { ...matter, due, row }));
  return true;
}

interface Matter {
  readonly office: string;
  readonly number: string;
  readonly what: Words;
}

async function keepAgain(
  tx: Transaction,
  parts: ClockworkParts,
  due: StaleDue,
): Promise<Matter | undefined> {
  const before = await lockCoCheck(tx, due.caseId);
  if (!before) return undefined;
  const direction = due.direction === 'incoming' ? 'incoming' : 'outgoing';
  await keepCoCheck(tx, parts, { direction, before, events: [] });
  // Said even when the day stays: the other side compares with a word of the same calendar.
  await tellDue(tx, parts, before);
  const { number } = before;
  const office = direction === 'incoming' ? before.holder : before.from;
  return { office, number, what: { zh: '协查', en: 'Co-check' } };
}

async function keepRegistrationAgain(
  tx: Transaction,
  parts: ClockworkParts,
  due: StaleDue,
): Promise<Matter | undefined> {
  const before = await lockBirthRegistration(tx, due.caseId);
  // A case on its way to another office is computed again there.
  if (!before || !(await isHeldHere(tx, due.caseId))) return undefined;
  const { office, number } = await keepBirthRegistration(tx, parts, { before, events: [] });
  return { office, number, what: { zh: '办件', en: 'Matter' } };
}

function movedNotice(
  parts: ClockworkParts,
  moved: Matter & { readonly due: StaleDue; readonly row: ObligationRow },
): OfficeNotice {
  const { due, row, what, number, office } = moved;
  const [from, to] = [due.dueOn, row.dueOn].map((on) => dateWords(on as CalendarDate));
  const still = row.dueProvisional
    ? { zh: '，仍为暂定', en: ', still provisional' }
    : { zh: '', en: '' };
  return {
    office,
    caseId: due.caseId,
    number,
    at: instantOf(parts.clock.nowMs()),
    words: {
      zh: `放假安排已公布，${what.zh} ${number} 的到期日由${from?.zh}重算为${to?.zh}${still.zh}`,
      en: `The holiday notice is published: the due date of ${what.en.toLowerCase()} ${number} moves from ${from?.en} to ${to?.en}${still.en}`,
    },
    dedupe: `${due.obligationId}/recomputed/${calendarVersionOf(parts.calendar)}`,
  };
}
