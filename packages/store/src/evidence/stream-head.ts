import { type PartyId, type StreamHead, zeroDigest } from '@zhulian/exchange';
import type { Transaction } from '../connection/database.ts';

/** 流头: the last place given out in the stream to `dst`; number 0 for a stream that has not begun. */
export async function findStreamHead(tx: Transaction, dst: PartyId): Promise<StreamHead> {
  const [row] = await tx.query<StreamHead>(
    `select seq, hash
       from exchange.stream_out
      where dst = $1
      order by seq desc
      limit 1`,
    [dst],
  );
  return row ?? { seq: 0, hash: zeroDigest };
}
