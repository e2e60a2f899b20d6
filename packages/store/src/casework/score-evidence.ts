import type { Transaction } from '../connection/database.ts';
import type { OpenedBetween } from './balance.ts';

/** A letter or line of a co-check as it went over the streams, with the moment that the other side's receipt names. */
export interface ExchangedLine {
  readonly coCheckId: string;
  readonly peer: string;
  /** Whether this node wrote it. */
  readonly isOurs: boolean;
  /** 0 while it has no place in a stream. */
  readonly seq: number;
  readonly type: string;
  readonly data: unknown;
  /** Null while the receipt has not come. */
  readonly receiptAt: string | null;
}

/**
 * 考核依据: what both sides of the co-checks opened in a period have signed and receipted, and what of ours still waits for
 * its receipt. Refused messages had no effect and count for nothing.
 */
export async function listExchangedLines(
  tx: Transaction,
  search: OpenedBetween & { readonly limit: number },
): Promise<readonly ExchangedLine[]> {
  return tx.query<ExchangedLine>(
    `with matter as (
       select id, 'co-check/' || id as subject, 'zl:node:' || left(peer_office, 2) as peer
         from casework.case_file
        where kind = 'co-check'
          and peer_office is not null
          and opened_at >= $1::timestamptz
          and opened_at < $2::timestamptz
        order by id
        limit $3
     )
     select matter.id as "coCheckId", matter.peer, true as "isOurs", sealed.seq,
            sealed.bytes::json->>'type' as type, sealed.bytes::json->'data' as data,
            receipt.bytes::json->>'at' as "receiptAt"
       from matter
       join exchange.stream_out as sealed on sealed.dst = matter.peer and sealed.subject = matter.subject
       left join exchange.receipt_in as receipt
         on receipt.peer = sealed.dst and receipt.seq = sealed.seq and receipt.level <> 'STORED'
      where receipt.level is distinct from 'REFUSED'
     union all
     select matter.id, matter.peer, true, 0, waiting.type, waiting.data, null
       from matter
       join exchange.outbox as waiting on waiting.dst = matter.peer and waiting.subject = matter.subject
     union all
     select matter.id, matter.peer, false, taken.seq, taken.bytes::json->>'type', taken.bytes::json->'data',
            taken.receipt::json->>'at'
       from matter
       join exchange.stream_in as taken on taken.src = matter.peer and taken.subject = matter.subject
      where taken.state = 'applied'
      order by 1, 3, 4`,
    [search.from, search.until, search.limit],
  );
}
