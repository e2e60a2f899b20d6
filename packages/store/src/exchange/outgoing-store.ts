import type { LaneHealth, OutgoingStore, PartyId, SealedMessage } from '@zhulian/exchange';
import type { Database } from '../connection/database.ts';
import { gatherWrites } from './gather-writes.ts';
import { sealOutbox } from './seal-outbox.ts';
import { storeReceipts } from './store-receipts.ts';

/** Receipts written in one statement. */
const receiptsTogetherMax = 1_024;
/** A node has about a dozen peers. */
const lanesMax = 100;
/** Receipts among which the latest is looked for; they come nearly in the order of their numbers. */
const latestReceiptsMax = 256;

/** 发方 of the streams in PostgreSQL. Every method is one durable step. */
export function createOutgoingStore(database: Database): OutgoingStore {
  return {
    listLanes: () => listLanes(database),
    listUnsealed: () => listUnsealed(database),
    sealOutbox: (dst, limit, seal) =>
      database.transact((tx) => sealOutbox(tx, { dst, limit, seal })),
    listUnreceipted: (dst, limit, afterSeq = 0) =>
      listUnreceipted(database, { dst, limit, afterSeq }),
    storeReceipts: gatherWrites(
      (receipts) => storeReceipts(database, receipts),
      receiptsTogetherMax,
    ),
    listLaneHealth: () => listLaneHealth(database),
  };
}

/** The peers, one index look each, however many rows wait for them. */
const unsealed = `with recursive unsealed as (
       (select dst from exchange.outbox order by dst limit 1)
        union all
       select (select row.dst from exchange.outbox as row where row.dst > unsealed.dst order by row.dst limit 1)
         from unsealed
        where unsealed.dst is not null
     )`;
const lanes = `${unsealed}, unreceipted as (
       (select dst from exchange.awaiting_receipt order by dst limit 1)
        union all
       select (select row.dst from exchange.awaiting_receipt as row
                where row.dst > unreceipted.dst order by row.dst limit 1)
         from unreceipted
        where unreceipted.dst is not null
     )`;

async function listLanes(database: Database): Promise<readonly PartyId[]> {
  const rows = await database.query<{ readonly dst: PartyId }>(
    `${lanes}
     select dst from unsealed where dst is not null
      union
     select dst from unreceipted where dst is not null
      order by dst
      limit ${lanesMax}`,
  );
  return rows.map(({ dst }) => dst);
}

async function listUnsealed(database: Database): Promise<readonly PartyId[]> {
  const rows = await database.query<{ readonly dst: PartyId }>(
    `${unsealed}
     select dst from unsealed where dst is not null order by dst limit ${lanesMax}`,
  );
  return rows.map(({ dst }) => dst);
}

function listUnreceipted(
  database: Database,
  search: { readonly dst: PartyId; readonly limit: number; readonly afterSeq: number },
): Promise<readonly SealedMessage[]> {
  return database.query<SealedMessage>(
    `select row.dst, row.seq, row.hash, row.subject, row.case_seq as "caseSeq", row.bytes,
            row.outbox_id as "outboxId", row.sealed_at as "sealedAt"
       from exchange.awaiting_receipt as awaiting
       join exchange.stream_out as row using (dst, seq)
      where awaiting.dst = $1
        and awaiting.seq > $2
      order by awaiting.seq
      limit $3`,
    [search.dst, search.afterSeq, search.limit],
  );
}

interface HealthRow {
  readonly dst: PartyId;
  readonly waiting: number;
  readonly oldestAt: LaneHealth['oldestAt'] | null;
  readonly lastReceiptAt: LaneHealth['lastReceiptAt'] | null;
}

/** For the link page: every peer that something was ever sent to. */
async function listLaneHealth(database: Database): Promise<readonly LaneHealth[]> {
  const rows = await database.query<HealthRow>(
    `with recursive peer as (
       (select dst from exchange.stream_out order by dst limit 1)
        union all
       select (select row.dst from exchange.stream_out as row where row.dst > peer.dst order by row.dst limit 1)
         from peer
        where peer.dst is not null
     ), lane as (
       select dst from peer where dst is not null
        union
       select distinct dst from exchange.outbox
     ), waiting as (
       select dst, created_at as at from exchange.outbox
        union all
       select dst, sealed_at from exchange.awaiting_receipt
     )
     select lane.dst,
            (select count(*) from waiting where waiting.dst = lane.dst) as waiting,
            (select min(at) from waiting where waiting.dst = lane.dst) as "oldestAt",
            (select max(latest.at)
               from (select receipt.at from exchange.receipt_in as receipt
                      where receipt.peer = lane.dst
                      order by receipt.seq desc
                      limit ${latestReceiptsMax}) as latest) as "lastReceiptAt"
       from lane
      order by lane.dst
      limit ${lanesMax}`,
  );
  return rows.map(({ dst, waiting, oldestAt, lastReceiptAt }) => ({
    dst,
    waiting,
    oldestAt: oldestAt ?? undefined,
    lastReceiptAt: lastReceiptAt ?? undefined,
  }));
}
