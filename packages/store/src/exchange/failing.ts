import type { FailingMessage, PartyId } from '@zhulian/exchange';
import type { Instant } from '@zhulian/vocabulary';
import type { Database, Transaction } from '../connection/database.ts';

/** 收不下的报文, as the link page shows it; `bytes` is the envelope itself. */
export interface FailingRow extends FailingMessage {
  readonly src: PartyId;
  readonly failures: number;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
}

const errorCharactersMax = 400;
const failingMax = 100;
const columns = `src, seq, subject, type, bytes, error, failures,
            first_at as "firstAt", last_at as "lastAt"`;

/** One row for each message, however often it fails. */
export async function noteFailing(
  database: Database,
  src: PartyId,
  order: { readonly failing: FailingMessage; readonly at: Instant },
): Promise<void> {
  const { failing, at } = order;
  await database.query(
    `insert into exchange.failing as known (src, seq, subject, type, bytes, error, first_at, last_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7)
     on conflict (src, seq) do update
       set failures = known.failures + 1,
           error = excluded.error,
           last_at = excluded.last_at`,
    [
      src,
      failing.seq,
      failing.subject,
      failing.type,
      failing.bytes,
      failing.error.slice(0, errorCharactersMax),
      at,
    ],
  );
}

/** What still fails: a message that was taken or set aside since is no longer among them. */
export function listFailing(database: Database): Promise<readonly FailingRow[]> {
  return database.query<FailingRow>(
    `select ${columns}
       from exchange.failing as failing
      where not exists (select
                          from exchange.stream_in as row
                         where row.src = failing.src
                           and row.seq = failing.seq)
      order by failing.first_at, failing.src, failing.seq
      limit ${failingMax}`,
  );
}

export async function findFailing(
  tx: Transaction,
  src: PartyId,
  seq: number,
): Promise<FailingRow | undefined> {
  const [row] = await tx.query<FailingRow>(
    `select ${columns}
       from exchange.failing
      where src = $1
        and seq = $2`,
    [src, seq],
  );
  return row;
}
