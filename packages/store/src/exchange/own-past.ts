import type {
  Fence,
  PartyId,
  PastPlace,
  SealedMessage,
  ShownPast,
  StoredReceipt,
  StreamHead,
} from '@zhulian/exchange';
import { zeroDigest } from '@zhulian/exchange';
import type { Instant } from '@zhulian/vocabulary';
import { bigintArray, momentArray, textArray } from '../connection/array-parameter.ts';
import type { Database, Transaction } from '../connection/database.ts';
import { storeReceipts } from './store-receipts.ts';

/** Places shown at once. */
const placesMax = 64;
/** Characters shown at once, unless a single place has more. */
const charactersMax = 1_000_000;
const peersMax = 100;

/** Where this node's stream to `dst` stands. */
export async function findHead(database: Database, dst: PartyId): Promise<StreamHead> {
  const [row] = await database.query<StreamHead>(
    `select seq, hash
       from exchange.stream_out
      where dst = $1
      order by seq desc
      limit 1`,
    [dst],
  );
  return row ?? { seq: 0, hash: zeroDigest };
}

/** Everybody that this node knows to have written with. */
export async function listPeers(database: Database): Promise<readonly PartyId[]> {
  const rows = await database.query<{ readonly peer: PartyId }>(
    `select distinct dst as peer from exchange.stream_out
      union
     select distinct src from exchange.stream_in
      union
     select distinct dst from exchange.outbox
      order by peer
      limit ${peersMax}`,
  );
  return rows.map(({ peer }) => peer);
}

/** What this node holds of a peer's past, for the peer and for nobody else. */
export async function showPast(
  database: Database,
  peer: PartyId,
  known: { readonly sentAfter: number; readonly receivedAfter: number },
): Promise<ShownPast> {
  const [highest] = await database.query<{ readonly seq: number | null }>(
    'select max(seq) as seq from exchange.stream_in where src = $1',
    [peer],
  );
  const sent = await database.query<PastPlace>(
    `select bytes as envelope, receipt
       from exchange.stream_in
      where src = $1
        and seq > $2
      order by seq
      limit ${placesMax}`,
    [peer, known.sentAfter],
  );
  const received = await database.query<PastPlace>(
    `select row.bytes as envelope, receipt.bytes as receipt
       from exchange.receipt_in as receipt
       join exchange.stream_out as row on row.dst = receipt.peer and row.seq = receipt.seq
      where receipt.peer = $1
        and receipt.seq > $2
        and receipt.level <> 'STORED'
      order by receipt.seq
      limit ${placesMax}`,
    [peer, known.receivedAfter],
  );
  return { through: highest?.seq ?? 0, sent: takeFitting(sent), received: takeFitting(received) };
}

function takeFitting(places: readonly PastPlace[]): readonly PastPlace[] {
  let characters = 0;
  const end = places.findIndex(({ envelope, receipt }, index) => {
    characters += envelope.length + receipt.length;
    return index > 0 && characters > charactersMax;
  });
  return end === -1 ? places : places.slice(0, end);
}

/**
 * Takes back envelopes that this node had sealed, with the peer's receipts. What still lay in the outbox of the backup and was
 * sealed after it must not be sealed again.
 */
export async function keepSent(
  database: Database,
  dst: PartyId,
  past: { readonly sealed: readonly SealedMessage[]; readonly receipts: readonly StoredReceipt[] },
): Promise<void> {
  const { receipts, sealed } = past;
  await database.transact(async (tx) => {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [dst]);
    await tx.query(
      `with unsealed as (
         delete from exchange.outbox
          where id = any ($6::text[])
       ), awaited as (
         insert into exchange.awaiting_receipt (dst, seq, sealed_at)
         select $1, seq, sealed_at
           from unnest($2::bigint[], $8::timestamptz[]) as row (seq, sealed_at)
       )
       insert into exchange.stream_out (dst, seq, hash, subject, case_seq, bytes, outbox_id, sealed_at)
       select $1, seq, hash, subject, case_seq, bytes, outbox_id, sealed_at
         from unnest($2::bigint[], $3::text[], $4::text[], $5::bigint[], $7::text[], $6::text[], $8::timestamptz[])
           as row (seq, hash, subject, case_seq, bytes, outbox_id, sealed_at)`,
      [
        dst,
        bigintArray(sealed.map(({ seq }) => seq)),
        textArray(sealed.map(({ hash }) => hash)),
        textArray(sealed.map(({ subject }) => subject)),
        bigintArray(sealed.map(({ caseSeq }) => caseSeq)),
        textArray(sealed.map(({ outboxId }) => outboxId)),
        textArray(sealed.map(({ bytes }) => bytes)),
        momentArray(sealed.map(({ sealedAt }) => sealedAt)),
      ],
    );
    await storeReceipts(tx, receipts);
  });
}

/** What became of the effect of a message that came back: taken again, refused at the time, or refused now though it stood then. */
export type RecoveredEffect = 'taken-again' | 'refused-then' | 'refused-now';

export async function noteRecovered(
  tx: Transaction,
  place: { readonly src: PartyId; readonly seq: number; readonly effect: RecoveredEffect },
): Promise<void> {
  await tx.query(
    `insert into exchange.recovered (src, seq, effect)
     values ($1, $2, $3)
     on conflict do nothing`,
    [place.src, place.seq, place.effect],
  );
}

/** Replies that the effect wrote again in this transaction and that stand in the stream already. */
export async function dropSaidReplies(
  tx: Transaction,
  dst: PartyId,
  afterSeq: number,
): Promise<void> {
  await tx.query(
    `delete from exchange.outbox as reply
      where reply.dst = $1
        and reply.xmin = pg_current_xact_id()::xid
        and exists (select
                      from exchange.stream_out as said
                     where said.dst = reply.dst
                       and said.subject = reply.subject
                       and said.seq > $2
                       and said.bytes::json ->> 'type' = reply.type)`,
    [dst, afterSeq],
  );
}

export async function findFence(database: Database): Promise<Fence | undefined> {
  const [row] = await database.query<Fence>(
    `select peer, known_seq as "knownSeq", shown_seq as "shownSeq"
       from exchange.fence
      where lifted_at is null`,
  );
  return row;
}

/** One at a time; raising it again is harmless. */
export async function raiseFence(database: Database, fence: Fence, at: Instant): Promise<void> {
  await database.query(
    `insert into exchange.fence (peer, known_seq, shown_seq, raised_at)
     values ($1, $2, $3, $4)
     on conflict do nothing`,
    [fence.peer, fence.knownSeq, fence.shownSeq, at],
  );
}

/** `by` is `self` when the past is whole again, else the person who answers for lifting it. */
export async function liftFence(database: Database, by: string, at: Instant): Promise<void> {
  await database.query(
    `update exchange.fence
        set lifted_at = $2, lifted_by = $1
      where lifted_at is null`,
    [by, at],
  );
}
