import { type ReportCounted, reportMessageType } from '@zhulian/contract';
import { digestOf, type Json } from '@zhulian/exchange';
import {
  countBalance,
  countOpenByOffice,
  findSetting,
  listLateCases,
  saveSetting,
  type Transaction,
} from '@zhulian/store';
import { type CalendarDate, calendarDateOf, instantOf } from '@zhulian/vocabulary';
import { type Period, periodOf, withMonthBefore } from '../../desk/period.ts';
import type { ClockworkParts } from '../../node/node-parts.ts';

/** How long the hub may read older numbers: they are a balance, not an alarm. */
const restMs = 15 * 60_000;

const setting = 'report-told';
const officesMax = 200;
const lateMax = 5_000;

/** The duty to work across provinces, on which the hub's work rests. */
const basis = 'population-and-family-planning-law-2021';
const purpose = 'birth-registration';

interface Told {
  readonly at: number;
  readonly digests: Readonly<Record<string, string>>;
}

/**
 * 报数: tells the hub how many matters this province's offices asked of each other province, and which offices are late, for this
 * month, the month before and all time. At most every quarter of an hour, and only what has changed. Numbers; never a matter, a
 * person or a clerk. Answers how many messages were left.
 */
export async function tellCounts(parts: ClockworkParts): Promise<number> {
  const nowMs = parts.clock.nowMs();
  const before = await findSetting<Told>(parts.database, setting);
  if (before !== undefined && nowMs - before.at < restMs) return 0;
  const today = calendarDateOf(instantOf(nowMs));
  const month = periodOf(undefined, today);
  const last = periodOf(withMonthBefore(month).from.slice(0, 7), today);
  const told = await parts.database.transact(async (tx) => {
    const digests: Record<string, string> = {};
    let messages = 0;
    for (const period of [month, last, periodOf('all', today)]) {
      const counts = await countsOf(tx, parts, { period, today });
      const digest = digestOf(JSON.stringify(counts));
      digests[period.name] = digest;
      if (before?.digests[period.name] === digest) continue;
      const data: ReportCounted = { at: instantOf(nowMs), period: period.name, ...counts };
      await parts.tell(tx, [
        {
          dst: 'zl:hub',
          subject: `report/${parts.province.code}/${period.name}`,
          type: reportMessageType,
          basis,
          purpose,
          data: data as unknown as Json,
        },
      ]);
      messages += 1;
    }
    return { digests, messages };
  });
  // Written after them: whoever dies in between says the same numbers once more.
  await saveSetting(parts.database, setting, { at: nowMs, digests: told.digests } satisfies Told);
  if (told.messages > 0) parts.wake();
  return told.messages;
}

async function countsOf(
  tx: Transaction,
  parts: ClockworkParts,
  order: { readonly period: Period; readonly today: CalendarDate },
): Promise<Pick<ReportCounted, 'cells' | 'offices'>> {
  const { period, today } = order;
  const rows = await countBalance(tx, { ...period, today });
  const { code } = parts.province;
  const cells = rows
    .filter((row) => row.direction === 'outgoing' && row.own === code)
    .map(({ accepted, handovers, metLate, overdue, peer, returned, sent }) => ({
      to: peer,
      sent,
      accepted,
      returned,
      overdue,
      metLate,
      handovers,
    }));
  return { cells, offices: await officesOf(tx, { prefix: code, today }) };
}

async function officesOf(
  tx: Transaction,
  search: { readonly prefix: string; readonly today: CalendarDate },
): Promise<ReportCounted['offices']> {
  const late = Map.groupBy(
    await listLateCases(tx, { ...search, limit: lateMax }),
    ({ office }) => office,
  );
  const open = await countOpenByOffice(tx, search.prefix);
  return open
    .map(({ office, open: count, metLate }) => ({
      office,
      open: count,
      late: late.get(office)?.length ?? 0,
      metLate,
      oldestDue: late.get(office)?.[0]?.dueOn ?? null,
    }))
    .filter((row) => row.late > 0 || row.metLate > 0)
    .toSorted((left, right) => right.late - left.late || left.office.localeCompare(right.office))
    .slice(0, officesMax);
}
