import type { Instant } from '@zhulian/vocabulary';
import type { Transaction } from '../connection/database.ts';

/** 报数 of one province for one period, as it was last told. */
export interface CountedRow<Body> {
  /** Two digits. */
  readonly province: string;
  readonly body: Body;
  readonly at: Instant;
}

/** Keeps the newest word of a province; an older one that comes later changes nothing. */
export async function saveCounted(
  tx: Transaction,
  told: {
    readonly province: string;
    readonly period: string;
    readonly body: unknown;
    readonly at: string;
  },
): Promise<void> {
  await tx.query(
    `insert into report.counted as known (province, period, body, at)
     values ($1, $2, $3::json, $4)
     on conflict (province, period) do update
       set body = excluded.body, at = excluded.at
       where known.at < excluded.at`,
    [told.province, told.period, JSON.stringify(told.body), told.at],
  );
}

export async function listCounted<Body>(
  tx: Transaction,
  period: string,
): Promise<readonly CountedRow<Body>[]> {
  return tx.query<CountedRow<Body>>(
    `select province, body, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
       from report.counted
      where period = $1
      order by province
      limit 100`,
    [period],
  );
}
