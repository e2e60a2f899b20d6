import { defaultLadder, type Obligation } from '@zhulian/casework';
import type { OutboxMessage } from '@zhulian/exchange';
import {
  enqueueOutbox,
  type NodeDatabase,
  openNodePools,
  openTestDatabase,
  shareTestCluster,
} from '@zhulian/store';
import { type Instant, instantOf, isWeekend, type WorkingCalendar } from '@zhulian/vocabulary';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ClockworkParts } from '../../node/node-parts.ts';
import { findCoCheck } from '../case-log/keep-co-check.ts';
import { climbLadders } from './climb-ladders.ts';
import { recomputeDues } from './recompute-dues.ts';
import { saveSampleCoChecks } from './sample-obligations.ts';

const asker = '441900103';
const holder = '430502001';
const at = (text: string): Instant => instantOf(Date.parse(text));
const weekdays: WorkingCalendar = {
  publishedFrom: 2004,
  publishedThrough: 2026,
  isWorkingDay: (date) => !isWeekend(date),
};

let database: NodeDatabase;
let serial = 0;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(async () => database.close());

/** The clockwork of Hunan, which holds what Guangdong asked, at `now`. */
function clockworkAt(now: string, calendar: WorkingCalendar = weekdays): ClockworkParts {
  const province = { code: '43', slug: 'hunan', shortName: { zh: '湖南', en: 'Hunan' } };
  const name = (office: string) => {
    const words = { zh: office, en: office };
    return { id: office, level: 'township' as const, name: words, shortName: words };
  };
  return {
    database: database.serving,
    clock: { nowMs: () => Date.parse(now) },
    calendar,
    rules: {
      serviceItems: [],
      caseTypes: [{ code: 'co-check', ladder: defaultLadder } as never],
      provinces: [],
      legalBases: [],
      dutyRota: [],
    },
    offices: {
      name,
      place: () => ({ zh: '', en: '' }),
      resolve: () => undefined,
      search: () => [],
    },
    party: 'zl:node:43',
    province: province as never,
    tell: async (tx, messages) => {
      const rows = messages.map((message): OutboxMessage => {
        serial += 1;
        return { ...message, id: `sample-${serial}`, createdAt: at(now) };
      });
      await enqueueOutbox(tx, rows);
    },
    wake: () => undefined,
  };
}

/** Open co-checks delivered on Monday 9 November: due on the 16th, on their first rung from the 12th at eight. */
function open(count: number, more: { prefix?: string; deliveredAt?: string } = {}) {
  return saveSampleCoChecks(database.serving, {
    prefix: more.prefix ?? 'sample-',
    count,
    calendar: weekdays,
    direction: 'incoming',
    asker,
    holder,
    deliveredAt: at(more.deliveredAt ?? '2026-11-09T02:00:00.000Z'),
    firstRungAt: at('2026-11-12T00:00:00.000Z'),
    everyMs: 0,
  });
}
const stepsOf = (where = 'true') =>
  database.serving.query<{ id: string; step: number; code: string }>(
    `select obligation_id as id, step, code from casework.obligation_step where ${where} order by obligation_id, step`,
  );
const count = async (what: string) => {
  const [row] = await database.serving.query<{ count: number }>(
    `select count(*)::int as count from ${what}`,
  );
  return row?.count;
};

describe('pg-boss#557: a schedule that fell due while nobody was running is not lost', () => {
  test('after an outage every missed step fires exactly once, in order, with its letter, line and notice', async () => {
    await open(700);
    // Nobody ran from before the reminder until after the county's rung: T-2, T and T+1 are all missed.
    expect(await climbLadders(clockworkAt('2026-11-17T06:00:00.000Z'))).toBe(2_100);
    expect(await count('casework.obligation_step')).toBe(2_100);
    expect(await count('exchange.outbox')).toBe(2_100);
    expect(await count('casework.notice')).toBe(2_100);
    const state = await database.serving.transact((tx) => findCoCheck(tx, 'sample-00000700'));
    expect(state?.firedSteps.map(({ code }) => code)).toEqual(['remind-handler', 'due', 'county']);
    expect(state?.version).toBe(5);
    const [file] = await database.serving.query<{ version: number }>(
      `select version from casework.case_file where id = 'sample-00000700'`,
    );
    expect(file?.version).toBe(5);
    expect(await climbLadders(clockworkAt('2026-11-17T06:00:01.000Z'))).toBe(0);
    expect(await climbLadders(clockworkAt('2026-11-19T00:00:00.000Z'))).toBe(700);
  });

  test('with the protection removed the steps are lost: the row that waits is what brings them back', async () => {
    await open(3);
    await database.serving.query('update casework.obligation set next_rung_at = null');
    expect(await climbLadders(clockworkAt('2026-11-17T06:00:00.000Z'))).toBe(0);
  });
});

describe('vendure#4681: two clockworks with clocks apart fire a step once', () => {
  const race = async () => {
    await open(400);
    const early = clockworkAt('2026-11-12T00:14:59.000Z');
    const late = clockworkAt('2026-11-12T00:00:00.000Z');
    await Promise.all([climbLadders(early), climbLadders(late), climbLadders(early)]);
  };

  test('however they meet, each step is one row, one line and one letter', async () => {
    await race();
    expect(await stepsOf()).toHaveLength(400);
    expect(await count('exchange.outbox')).toBe(400);
    expect(
      await count(`casework.case_event where event->>'type' = 'co-check.ladder-climbed'`),
    ).toBe(400);
  });

  /** An engine that took its row on an older reading: due again, and nothing has fired as far as it knows. */
  const climbAgainForgetful = async () => {
    await database.serving.query(`update casework.obligation set next_rung_at = '2026-11-12'`);
    const forgetful: ClockworkParts['database'] = {
      ...database.serving,
      transact: (work, options) =>
        database.serving.transact(
          (tx) =>
            work({
              query: async <Row>(text: string, values?: readonly unknown[]) => {
                const rows = await tx.query<Row>(text, values);
                return text.includes('skip locked')
                  ? rows.map((row) => ({ ...row, fired: [] }))
                  : rows;
              },
            }),
          options,
        ),
    };
    return climbLadders({ ...clockworkAt('2026-11-12T00:00:01.000Z'), database: forgetful });
  };

  test('an engine that believes nothing has fired finds the key in its way, and tells nobody', async () => {
    await open(5);
    await climbLadders(clockworkAt('2026-11-12T00:00:00.000Z'));
    expect(await climbAgainForgetful()).toBe(0);
    expect(await count('exchange.outbox')).toBe(5);
  });

  test('with the protection removed the step fires twice: the key is what keeps it', async () => {
    await open(5);
    await climbLadders(clockworkAt('2026-11-12T00:00:00.000Z'));
    const { admin, host, port } = await shareTestCluster();
    const address = { ...admin, host, port, database: database.address.database };
    const owner = openNodePools({ address, name: 'test-owner' });
    await owner.serving.query(
      'alter table casework.obligation_step drop constraint obligation_step_pkey',
    );
    await owner.close();
    expect(await climbAgainForgetful()).toBe(5);
    expect(await stepsOf()).toHaveLength(10);
    expect(await count('exchange.outbox')).toBe(10);
  });
});

describe('督办引擎', () => {
  test('one case that cannot be climbed holds up no other, and stays due', async () => {
    await open(300);
    await database.serving.query(
      `update casework.obligation set body = '{"kind": "reply", "state": "open"}' where id = 'sample-00000150/reply'`,
    );
    expect(await climbLadders(clockworkAt('2026-11-12T00:00:00.000Z'))).toBe(299);
    const due = await database.serving.query<{ id: string }>(
      `select id from casework.obligation where next_rung_at <= '2026-11-12'`,
    );
    expect(due).toEqual([{ id: 'sample-00000150/reply' }]);
  });

  test('while a question is open the whole case decides, not the row', async () => {
    await open(1);
    await database.serving.query(
      `insert into casework.case_event (case_id, seq, epoch, at, actor_id, actor_name, office, event)
       values ('sample-00000001', 3, 1, '2026-11-10T04:00:00Z', 'x', 'x', $1, $2::jsonb)`,
      [
        holder,
        JSON.stringify({
          type: 'co-check.clarify-asked',
          question: '?',
          at: '2026-11-10T04:00:00.000Z',
          by: { role: 'official', id: 'x', name: 'x', office: holder },
        }),
      ],
    );
    await database.serving.query('update casework.case_file set version = 3');
    await database.serving.query('update casework.obligation set clock_stopped = true');
    // Stopped since the 10th, the day is now the 18th, so that the reminder of the 12th is not due.
    expect(await climbLadders(clockworkAt('2026-11-12T00:00:00.000Z'))).toBe(0);
    expect(await climbLadders(clockworkAt('2026-11-12T00:00:01.000Z'))).toBe(0);
  });
});

describe('公布放假安排后重算', () => {
  /** The year 2027 appears: its first working days are free. */
  const with2027: WorkingCalendar = {
    publishedFrom: 2004,
    publishedThrough: 2027,
    isWorkingDay: (date) =>
      !isWeekend(date) && !['2027-01-01', '2027-01-04', '2027-01-05'].includes(date),
  };
  const owedOf = async (): Promise<Obligation & { nextRungAt: string }> => {
    const [row] = await database.serving.query<{ body: Obligation; nextRungAt: string }>(
      `select body, to_char(next_rung_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "nextRungAt" from casework.obligation`,
    );
    return { ...(row?.body as Obligation), nextRungAt: row?.nextRungAt ?? '' };
  };

  test('a provisional day is computed again on this side, its next rung moves, and both sides are told', async () => {
    await open(1, { deliveredAt: '2026-12-29T02:00:00.000Z' });
    await database.serving.query('update casework.obligation set due_provisional = true');
    // The reminder of the old day, 1 January, has fired.
    expect(await climbLadders(clockworkAt('2027-01-01T01:00:00.000Z'))).toBe(1);
    expect((await owedOf()).due).toMatchObject({ on: '2027-01-05', provisional: true });

    const now = '2027-01-01T02:00:00.000Z';
    expect(await recomputeDues(clockworkAt(now, with2027))).toBe(1);
    const owed = await owedOf();
    expect(owed.due).toMatchObject({ on: '2027-01-08', provisional: false });
    expect(owed.due.reason.zh).not.toContain('尚未公布');
    // The fired reminder is not taken back and not fired again: the next rung is that of the new day.
    expect(owed.nextRungAt).toBe('2027-01-08T00:00:00Z');
    expect(await stepsOf()).toHaveLength(1);
    const notices = await database.serving.query<{ office: string; words: { zh: string } }>(
      `select office, words from casework.notice where dedupe like '%recomputed%'`,
    );
    expect(notices).toEqual([
      {
        office: holder,
        words: expect.objectContaining({ zh: expect.stringContaining('重算为2027年1月8日') }),
      },
    ]);
    const letters = await database.serving.query<{ dst: string; data: { dueOn: string } }>(
      `select dst, data from exchange.outbox where type like '%due-recomputed%'`,
    );
    expect(letters).toMatchObject([
      { dst: 'zl:node:44', data: { dueOn: '2027-01-08', calendarVersion: '2004-2027' } },
    ]);
    expect(await recomputeDues(clockworkAt(now, with2027))).toBe(0);
    expect(await count('exchange.outbox')).toBe(2);
  });

  test('what rests on published days is left alone', async () => {
    await open(2);
    expect(await recomputeDues(clockworkAt('2026-11-12T00:00:00.000Z', with2027))).toBe(0);
    expect(await count('exchange.outbox')).toBe(0);
  });
});
