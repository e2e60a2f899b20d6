import type { Transaction } from '../connection/database.ts';

export interface ObligationSample {
  /** Ids are `<prefix><number>`; of the case too. */
  readonly prefix: string;
  readonly count: number;
  readonly body: unknown;
  readonly debtor: string;
  readonly creditor: string;
  readonly dueOn: string;
  readonly calendarVersion: string;
  readonly direction: 'incoming' | 'outgoing';
  /** Lines that every case's log begins with. */
  readonly events: readonly unknown[];
  /** First next rung, and how much later each following one falls. */
  readonly firstRungAt: string;
  readonly everyMs: number;
}

/**
 * Many open co-checks at once, for tests and measurements: the same invented letter under many ids, each with its log,
 * its obligation and its tenure, as the operations would have written them one by one.
 */
export async function saveObligationSamples(
  tx: Transaction,
  sample: ObligationSample,
): Promise<void> {
  const ids = `select $1 || lpad(n::text, 8, '0') as id, n from generate_series(1, $2::int) as n`;
  const key = [sample.prefix, sample.count];
  await tx.query(
    `insert into custody.tenure (case_id, epoch, is_open) select id, 1, true from (${ids}) as sample`,
    key,
  );
  await tx.query(
    `insert into casework.case_file (
       id, number, kind, direction, version, stage, responsible_office, handled_at, peer_office, subject_name,
       subject_place, due_on, opened_at, owed)
     select id, id, 'co-check', $3, $8, 'delivered', $4,
            case when $3 = 'incoming' then $4 else $5 end, case when $3 = 'incoming' then $5 else $4 end,
            '样本', '样本', $6::date, $7::timestamptz, 'open'
       from (${ids}) as sample`,
    [
      ...key,
      sample.direction,
      sample.debtor,
      sample.creditor,
      sample.dueOn,
      sample.firstRungAt,
      sample.events.length,
    ],
  );
  await tx.query(
    `insert into casework.case_event (case_id, seq, epoch, at, actor_id, actor_name, office, event)
     select id, line.place, 1, $4::timestamptz, 'sample', '样本', $5,
            replace(line.event::text, '{id}', id)::jsonb
       from (${ids}) as sample, jsonb_array_elements($3::jsonb) with ordinality as line (event, place)`,
    [...key, JSON.stringify(sample.events), sample.firstRungAt, sample.creditor],
  );
  await tx.query(
    `insert into casework.obligation (
       id, case_id, body, debtor, creditor, due_on, state, next_rung_at, calendar_version, basis, purpose)
     select id || '/reply', id, replace($3::text, '{id}', id)::jsonb, $4, $5, $6::date, 'open',
            $7::timestamptz + n * make_interval(secs => $8::float8 / 1000), $9, 'sample-law', 'birth-registration'
       from (${ids}) as sample`,
    [
      ...key,
      JSON.stringify(sample.body),
      sample.debtor,
      sample.creditor,
      sample.dueOn,
      sample.firstRungAt,
      sample.everyMs,
      sample.calendarVersion,
    ],
  );
}
