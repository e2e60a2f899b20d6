import type {
  Digest,
  LaneHealth,
  OutboxMessage,
  OutgoingStore,
  PartyId,
  SealedMessage,
  StoredReceipt,
  StreamHead,
} from '@zhulian/exchange';
import { zeroDigest } from '@zhulian/exchange';
import type { Database, Transaction } from '../connection/database.ts';

const moment = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Sender's side of the streams in PostgreSQL. Every method is one durable step. */
export function createOutgoingStore(database: Database): OutgoingStore {
  return {
    listLanes: () => listLanes(database),
    sealOutbox: (dst, limit, seal) =>
      database.transact((tx) => sealOutbox(tx, { dst, limit, seal })),
    listUnreceipted: (dst, limit, afterSeq = 0) =>
      listUnreceipted(database, { dst, limit, afterSeq }),
    storeReceipts: (receipts) => storeReceipts(database, receipts),
    listLaneHealth: () => listLaneHealth(database),
  };
}

async function listLanes(database: Database): Promise<readonly PartyId[]> {
  const rows = await database.query<{ dst: PartyId }>(
    `select distinct dst from exchange.outbox
      union
     select distinct dst from exchange.stream_out where not settled
      order by dst
      limit 100`,
  );
  return rows.map((row) => row.dst);
}

/**
 * Only rows of transactions older than every running one are taken: a row that commits late can then never fall between
 * two that are sealed already.
 */
async function sealOutbox(
  tx: Transaction,
  order: {
    readonly dst: PartyId;
    readonly limit: number;
    readonly seal: Parameters<OutgoingStore['sealOutbox']>[2];
  },
): Promise<number> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [order.dst]);
  const rows = await tx.query<OutboxMessage>(
    `select id, dst, subject, type, basis, purpose, data, ${moment('created_at')} as "createdAt"
       from exchange.outbox
      where dst = $1
        and txid < pg_snapshot_xmin(pg_current_snapshot())
      order by txid, place
      limit $2`,
    [order.dst, order.limit],
  );
  if (rows.length === 0) return 0;
  const subjects = [...new Set(rows.map((row) => row.subject))];
  const [head] = await tx.query<StreamHead>(
    'select seq, hash from exchange.lane_out where dst = $1',
    [order.dst],
  );
  const known = await tx.query<{ subject: string; caseSeq: number }>(
    'select subject, case_seq as "caseSeq" from exchange.subject_out where dst = $1 and subject = any ($2)',
    [order.dst, subjects],
  );
  const last = new Map(known.map((row) => [row.subject, row.caseSeq]));
  const sealed = order.seal(rows, head ?? { seq: 0, hash: zeroDigest }, last);
  await saveSealed(tx, order.dst, sealed);
  return sealed.length;
}

async function saveSealed(
  tx: Transaction,
  dst: PartyId,
  sealed: readonly SealedMessage[],
): Promise<void> {
  const head = sealed.at(-1);
  if (!head) return;
  await tx.query(
    `with row as (
       select * from unnest($2::bigint[], $3::text[], $4::text[], $5::bigint[], $6::text[], $7::text[], $8::timestamptz[])
           as row(seq, hash, subject, case_seq, bytes, outbox_id, sealed_at)
     ), stream as (
       insert into exchange.stream_out (dst, seq, hash, subject, case_seq, bytes, outbox_id, sealed_at)
       select $1, seq, hash, subject, case_seq, bytes, outbox_id, sealed_at from row
     ), taken as (
       delete from exchange.outbox using row where outbox.id = row.outbox_id
     ), subjects as (
       insert into exchange.subject_out (dst, subject, case_seq)
       select $1, subject, max(case_seq) from row group by subject
       on conflict (dst, subject) do update set case_seq = excluded.case_seq
     )
     insert into exchange.lane_out (dst, seq, hash)
     values ($1, $9, $10)
     on conflict (dst) do update set seq = excluded.seq, hash = excluded.hash`,
    [
      dst,
      sealed.map((row) => row.seq),
      sealed.map((row) => row.hash),
      sealed.map((row) => row.subject),
      sealed.map((row) => row.caseSeq),
      sealed.map((row) => row.bytes),
      sealed.map((row) => row.outboxId),
      sealed.map((row) => row.sealedAt),
      head.seq,
      head.hash satisfies Digest,
    ],
  );
}

async function listUnreceipted(
  database: Database,
  search: { readonly dst: PartyId; readonly limit: number; readonly afterSeq: number },
): Promise<readonly SealedMessage[]> {
  return database.query<SealedMessage>(
    `select dst, seq, hash, subject, case_seq as "caseSeq", bytes, outbox_id as "outboxId",
            ${moment('sealed_at')} as "sealedAt"
       from exchange.stream_out
      where dst = $1
        and seq > $2
        and not settled
      order by seq
      limit $3`,
    [search.dst, search.afterSeq, search.limit],
  );
}

async function storeReceipts(
  database: Database,
  receipts: readonly StoredReceipt[],
): Promise<void> {
  if (receipts.length === 0) return;
  await database.query(
    `with receipt as (
       select * from unnest($1::text[], $2::bigint[], $3::text[], $4::text[], $5::timestamptz[])
           as receipt(peer, seq, level, bytes, at)
     ), kept as (
       insert into exchange.receipt_in (peer, seq, level, bytes, at)
       select peer, seq, level, bytes, at from receipt
       on conflict do nothing
     ), settled as (
       update exchange.stream_out as row
          set settled = true
         from receipt
        where row.dst = receipt.peer and row.seq = receipt.seq and receipt.level <> 'STORED' and not row.settled
     )
     update exchange.lane_out as lane
        set last_receipt_at = latest.at
       from (select peer, max(at) as at from receipt group by peer) as latest
      where lane.dst = latest.peer`,
    [
      receipts.map((receipt) => receipt.peer),
      receipts.map((receipt) => receipt.seq),
      receipts.map((receipt) => receipt.level),
      receipts.map((receipt) => receipt.bytes),
      receipts.map((receipt) => receipt.at),
    ],
  );
}

async function listLaneHealth(database: Database): Promise<readonly LaneHealth[]> {
  const rows = await database.query<{
    dst: PartyId;
    waiting: number;
    oldestAt: LaneHealth['oldestAt'] | null;
    lastReceiptAt: LaneHealth['lastReceiptAt'] | null;
  }>(
    `select lane.dst, waiting.count as waiting, ${moment('waiting.oldest')} as "oldestAt",
            ${moment('lane.last_receipt_at')} as "lastReceiptAt"
       from (select dst, last_receipt_at from exchange.lane_out
             union
             select distinct outbox.dst, null::timestamptz from exchange.outbox
              where not exists (select from exchange.lane_out as known where known.dst = outbox.dst)) as lane
       left join lateral (
         select count(*)::int as count, min(at) as oldest
           from (select sealed_at as at from exchange.stream_out where dst = lane.dst and not settled
                 union all
                 select created_at from exchange.outbox where dst = lane.dst) as unsent
       ) as waiting on true
      order by lane.dst
      limit 100`,
  );
  return rows.map((row) => ({
    dst: row.dst,
    waiting: row.waiting,
    oldestAt: row.oldestAt ?? undefined,
    lastReceiptAt: row.lastReceiptAt ?? undefined,
  }));
}
