import type { IncomingRow, PartyId } from '@zhulian/exchange';
import { bigintArray, momentArray, textArray } from '../connection/array-parameter.ts';
import type { Transaction } from '../connection/database.ts';
import { Fault } from '../fault/fault.ts';

/**
 * Inserts new rows and settles held ones, in one statement. A settled row stays as it is, also when it is saved again. Another
 * hash under a stored number is the Fault `exchange.place-taken`: judged again, it is found to be an equivocation.
 */
export async function saveIncomingRows(
  tx: Transaction,
  src: PartyId,
  rows: readonly IncomingRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const saved = await tx.query(
    `insert into exchange.stream_in as kept (src, seq, hash, subject, case_seq, bytes, state, receipt, at)
     select $1, seq, hash, subject, case_seq, bytes, state, receipt, at
       from unnest($2::bigint[], $3::text[], $4::text[], $5::bigint[], $6::text[], $7::text[], $8::text[], $9::timestamptz[])
         as row (seq, hash, subject, case_seq, bytes, state, receipt, at)
     on conflict (src, seq) do update
       set state = case kept.state when 'held' then excluded.state else kept.state end,
           receipt = case kept.state when 'held' then excluded.receipt else kept.receipt end,
           at = case kept.state when 'held' then excluded.at else kept.at end
       where kept.hash = excluded.hash
     returning null`,
    [
      src,
      bigintArray(rows.map((row) => row.seq)),
      textArray(rows.map((row) => row.hash)),
      textArray(rows.map((row) => row.subject)),
      bigintArray(rows.map((row) => row.caseSeq)),
      textArray(rows.map((row) => row.bytes)),
      textArray(rows.map((row) => row.state)),
      textArray(rows.map((row) => row.receipt)),
      momentArray(rows.map((row) => row.at)),
    ],
  );
  if (saved.length === rows.length) return;
  throw new Fault(
    'exchange.place-taken',
    `A place of the stream from ${src} was taken by other content meanwhile.`,
    { retryable: true },
  );
}
