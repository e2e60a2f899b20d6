import { stateCouncilCalendar } from '@zhulian/catalogue';
import { saveSampleCoChecks } from '@zhulian/service';
import type { Database } from '@zhulian/store';
import { epochMsOf, type Instant, instantOf } from '@zhulian/vocabulary';

export interface Filling {
  /** Moment at which the node's clock stands when the first rung arrives: eight in the morning. */
  readonly startMs: number;
  /** When a case's rung was to be looked at; undefined for cases that are none of the arriving. */
  dueMsOf(caseId: string): number | undefined;
  /** What the tables say afterwards. */
  check(database: Database): Promise<{ readonly firedTwice: number; readonly outOfOrder: number }>;
}

/** Guangdong asks and Hunan holds: the debtor's node, where a rung is a row, a line, a notice and a letter. */
const asker = '441900103';
const holder = '430502001';
/** Delivered on Monday 9 November 2026, due on the 16th; the reminder is on Thursday the 12th at eight. */
const deliveredAt = '2026-11-09T02:00:00.000Z' as Instant;
const reminderAt = '2026-11-12T00:00:00.000Z' as Instant;
const later = '2026-12-01T00:00:00.000Z' as Instant;
const chunk = 50_000;

/** Fills a node's table: most rungs fall due another day, some arrive one after the other, some are missed by an outage. */
export async function fillWithObligations(
  database: Database,
  order: {
    readonly count: number;
    readonly arriving: number;
    readonly missed: number;
    readonly arrivingSeconds: number;
    readonly tell: (line: string) => void;
  },
): Promise<Filling> {
  const common = {
    calendar: stateCouncilCalendar,
    direction: 'incoming',
    asker,
    holder,
    deliveredAt,
  } as const;
  const everyMs = (order.arrivingSeconds * 1_000) / order.arriving;
  const arriving = { prefix: 'arriving-', count: order.arriving, firstRungAt: reminderAt, everyMs };
  await saveSampleCoChecks(database, { ...common, ...arriving });
  // The stop begins after the arrivals and lasts six hours: within it these fall due, one after the other.
  const downAt = instantOf(epochMsOf(reminderAt) + 20 * 60_000);
  const missedEveryMs = (5.5 * 3_600_000) / order.missed;
  const missed = { count: order.missed, firstRungAt: downAt, everyMs: missedEveryMs };
  await saveSampleCoChecks(database, { ...common, ...missed, prefix: 'missed-' });
  const rest = order.count - order.arriving - order.missed;
  for (let done = 0; done < rest; done += chunk) {
    order.tell(`  ${done + order.arriving + order.missed} / ${order.count}`);
    await saveSampleCoChecks(database, {
      ...common,
      prefix: `open-${String(done / chunk).padStart(3, '0')}-`,
      count: Math.min(chunk, rest - done),
      firstRungAt: later,
      everyMs: 100,
    });
  }
  return {
    startMs: epochMsOf(reminderAt),
    dueMsOf: (caseId) =>
      caseId.startsWith('arriving-')
        ? epochMsOf(reminderAt) + Number(caseId.slice('arriving-'.length)) * everyMs
        : undefined,
    check: checkFired,
  };
}

async function checkFired(
  database: Database,
): Promise<{ readonly firedTwice: number; readonly outOfOrder: number }> {
  const [row] = await database.query<{ twice: number; disordered: number }>(
    `select (select count(*)::int from (
              select case_id, event->>'step' from casework.case_event
               where event->>'type' = 'co-check.ladder-climbed'
               group by 1, 2 having count(*) > 1) as doubled) as twice,
            (select count(*)::int from (
              select (event->>'step')::int - lag((event->>'step')::int) over (partition by case_id order by seq) as climb
                from casework.case_event
               where event->>'type' = 'co-check.ladder-climbed') as climbed
              where climb <= 0) as disordered`,
  );
  return { firedTwice: row?.twice ?? -1, outOfOrder: row?.disordered ?? -1 };
}
