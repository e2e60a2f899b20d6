import type { StoredReceipt } from '@zhulian/exchange';
import { bigintArray, momentArray, textArray } from '../connection/array-parameter.ts';
import type { Database } from '../connection/database.ts';

/** Keeps receipts that were verified; an APPLIED or REFUSED one ends the waiting for its message. Repeating is harmless. */
export async function storeReceipts(
  database: Pick<Database, 'query'>,
  receipts: readonly StoredReceipt[],
): Promise<void> {
  if (receipts.length === 0) return;
  await database.query(
    `with receipt as (
       select peer, seq, level, bytes, at
         from unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::timestamptz[])
           as row (peer, seq, level, bytes, at)
     ), settled as (
       delete from exchange.awaiting_receipt as awaiting
        using receipt
        where awaiting.dst = receipt.peer
          and awaiting.seq = receipt.seq
          and receipt.level <> 'STORED'
     )
     insert into exchange.receipt_in (peer, seq, level, bytes, at)
     select peer, seq, level, bytes, at
       from receipt
     on conflict do nothing`,
    [
      textArray(receipts.map((receipt) => receipt.peer)),
      bigintArray(receipts.map((receipt) => receipt.seq)),
      textArray(receipts.map((receipt) => receipt.level)),
      textArray(receipts.map((receipt) => receipt.bytes)),
      momentArray(receipts.map((receipt) => receipt.at)),
    ],
  );
}
