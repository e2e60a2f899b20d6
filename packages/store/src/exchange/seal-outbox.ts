import {
  type Digest,
  type OutboxMessage,
  type OutgoingStore,
  type PartyId,
  type SealedMessage,
  type StreamHead,
  zeroDigest,
} from '@zhulian/exchange';
import { bigintArray, momentArray, textArray } from '../connection/array-parameter.ts';
import type { Transaction } from '../connection/database.ts';

interface WaitingRow extends OutboxMessage {
  readonly position: number;
  readonly lastCaseSeq: number;
  readonly headSeq: number | null;
  readonly headHash: Digest | null;
}

/**
 * 封发. Takes what waits for `dst`, has it sealed onto the head of its stream, and keeps the result, under a lock of the
 * lane: no number is given twice and none is left out.
 */
export async function sealOutbox(
  tx: Transaction,
  order: {
    readonly dst: PartyId;
    readonly limit: number;
    readonly seal: Parameters<OutgoingStore['sealOutbox']>[2];
  },
): Promise<number> {
  const { dst } = order;
  // Sent together; the question is asked after the lock was given.
  const [, waiting] = await Promise.all([
    tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [dst]),
    tx.query<WaitingRow>(
      `select row.id, row.dst, row.subject, row.type, row.basis, row.purpose, row.data,
              row.created_at as "createdAt", row.position,
              coalesce((select max(sealed.case_seq)
                          from exchange.stream_out as sealed
                         where sealed.dst = $1
                           and sealed.subject = row.subject), 0) as "lastCaseSeq",
              head.seq as "headSeq", head.hash as "headHash"
         from (select *
                 from exchange.outbox
                where dst = $1
                order by position
                limit $2) as row
         left join (select seq, hash
                      from exchange.stream_out
                     where dst = $1
                     order by seq desc
                     limit 1) as head on true
        order by row.position`,
      [dst, order.limit],
    ),
  ]);
  const [first] = waiting;
  if (first === undefined) return 0;
  const head: StreamHead =
    first.headSeq === null || first.headHash === null
      ? { seq: 0, hash: zeroDigest }
      : { seq: first.headSeq, hash: first.headHash };
  const last = new Map<string, number>();
  for (const row of waiting) if (row.lastCaseSeq > 0) last.set(row.subject, row.lastCaseSeq);
  const sealed = order.seal(waiting.map(messageOf), head, last);
  const positions = new Map(waiting.map(({ id, position }) => [id, position]));
  await keepSealed(tx, {
    dst,
    sealed,
    positions: sealed.map(({ outboxId }) => positions.get(outboxId) ?? 0),
  });
  return sealed.length;
}

function messageOf(row: WaitingRow): OutboxMessage {
  const { basis, createdAt, data, dst, id, purpose, subject, type } = row;
  return { id, dst, subject, type, basis, purpose, data, createdAt };
}

async function keepSealed(
  tx: Transaction,
  order: {
    readonly dst: PartyId;
    readonly sealed: readonly SealedMessage[];
    readonly positions: readonly number[];
  },
): Promise<void> {
  const { dst, positions, sealed } = order;
  await tx.query(
    `with taken as (
       delete from exchange.outbox
        where dst = $1
          and position = any ($2::bigint[])
     ), awaited as (
       insert into exchange.awaiting_receipt (dst, seq, sealed_at)
       select $1, seq, sealed_at
         from unnest($3::bigint[], $9::timestamptz[]) as row (seq, sealed_at)
     )
     insert into exchange.stream_out (dst, seq, hash, subject, case_seq, bytes, outbox_id, sealed_at)
     select $1, seq, hash, subject, case_seq, bytes, outbox_id, sealed_at
       from unnest($3::bigint[], $4::text[], $5::text[], $6::bigint[], $7::text[], $8::text[], $9::timestamptz[])
         as row (seq, hash, subject, case_seq, bytes, outbox_id, sealed_at)`,
    [
      dst,
      bigintArray(positions),
      bigintArray(sealed.map((message) => message.seq)),
      textArray(sealed.map((message): Digest => message.hash)),
      textArray(sealed.map((message) => message.subject)),
      bigintArray(sealed.map((message) => message.caseSeq)),
      textArray(sealed.map((message) => message.bytes)),
      textArray(sealed.map((message) => message.outboxId)),
      momentArray(sealed.map((message) => message.sealedAt)),
    ],
  );
}
