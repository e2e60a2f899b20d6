import type {
  IncomingLane,
  IncomingRow,
  IncomingStore,
  LanePosition,
  PartyId,
} from '@zhulian/exchange';
import type { Database, Transaction } from '../connection/database.ts';

const columns = `seq, hash, subject, case_seq as "caseSeq", bytes, state, receipt,
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`;

/** Receiver's side of the streams in PostgreSQL: rows, effects and receipts commit together. */
export function createIncomingStore(database: Database): IncomingStore<Transaction> {
  return {
    receive: (src, subjects, work) =>
      database.transact(async (tx) => {
        // Sorted, so that two pushes that share subjects cannot wait for each other.
        const keys = [...new Set(subjects)].sort().map((subject) => `${src} ${subject}`);
        await tx.query(
          `select pg_advisory_xact_lock(hashtextextended(key, 2))
             from unnest($1::text[]) with ordinality as locked(key, place)
            order by place`,
          [keys],
        );
        return work(laneOf(tx, src), tx);
      }),
    position: (src) => positionOf(database, src),
  };
}

function laneOf(tx: Transaction, src: PartyId): IncomingLane {
  return {
    async findRows(seqs) {
      const rows = await tx.query<IncomingRow>(
        `select ${columns} from exchange.stream_in where src = $1 and seq = any ($2::bigint[])`,
        [src, seqs],
      );
      return new Map(rows.map((row) => [row.seq, row]));
    },
    async lastSettledCaseSeq(subjects) {
      const rows = await tx.query<{ subject: string; last: number }>(
        `select wanted.subject, settled.case_seq as last
           from unnest($2::text[]) as wanted(subject)
          cross join lateral (
            select case_seq from exchange.stream_in
             where src = $1 and subject = wanted.subject and state <> 'held'
             order by case_seq desc
             limit 1) as settled`,
        [src, subjects],
      );
      return new Map(rows.map((row) => [row.subject, row.last]));
    },
    listHeld: (subjects) =>
      tx.query<IncomingRow>(
        `select ${columns}
           from exchange.stream_in
          where src = $1 and subject = any ($2::text[]) and state = 'held'
          order by subject, case_seq
          limit 10000`,
        [src, subjects],
      ),
    saveRows: (rows) => saveRows(tx, src, rows),
    async saveEquivocation(proof) {
      await tx.query(
        `insert into exchange.equivocation (src, seq, first, second)
         values ($1, $2, $3, $4)
         on conflict do nothing`,
        [src, proof.seq, proof.first, proof.second],
      );
    },
  };
}

/** A held row may be settled; a settled row never changes, and another hash under its number is a unique violation. */
async function saveRows(
  tx: Transaction,
  src: PartyId,
  rows: readonly IncomingRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const saved = await tx.query(
    `insert into exchange.stream_in as held (src, seq, hash, subject, case_seq, bytes, state, receipt, at)
     select $1, row.* from unnest($2::bigint[], $3::text[], $4::text[], $5::bigint[], $6::text[], $7::text[],
                                  $8::text[], $9::timestamptz[]) as row
     on conflict (src, seq) do update
       set state = excluded.state, receipt = excluded.receipt, at = excluded.at
       where held.hash = excluded.hash and held.state = 'held'
     returning seq`,
    [
      src,
      rows.map((row) => row.seq),
      rows.map((row) => row.hash),
      rows.map((row) => row.subject),
      rows.map((row) => row.caseSeq),
      rows.map((row) => row.bytes),
      rows.map((row) => row.state),
      rows.map((row) => row.receipt),
      rows.map((row) => row.at),
    ],
  );
  if (saved.length !== rows.length) {
    throw new Error(`a settled place of the stream from ${src} was to be written again`);
  }
}

async function positionOf(database: Database, src: PartyId): Promise<LanePosition> {
  const [row] = await database.query<{ through: number | null; highest: number | null }>(
    `select (select min(seq) - 1 from (
               select seq + 1 as seq from exchange.stream_in as row
                where src = $1
                  and not exists (select from exchange.stream_in as next where next.src = $1 and next.seq = row.seq + 1)
                order by seq limit 1) as first_gap) as through,
            (select max(seq) from exchange.stream_in where src = $1) as highest`,
    [src],
  );
  const highestSeen = row?.highest ?? 0;
  const [first] = await database.query(
    'select from exchange.stream_in where src = $1 and seq = 1',
    [src],
  );
  const contiguousThrough = first ? (row?.through ?? 0) : 0;
  const gaps = contiguousThrough === highestSeen ? [] : await gapsOf(database, src);
  return { contiguousThrough, highestSeen, gaps };
}

async function gapsOf(database: Database, src: PartyId): Promise<LanePosition['gaps']> {
  const rows = await database.query<{ from: number; to: number }>(
    `select before + 1 as "from", seq - 1 as "to"
       from (select seq, coalesce(lag(seq) over (order by seq), 0) as before
               from exchange.stream_in where src = $1) as row
      where seq > before + 1
      order by seq
      limit 100`,
    [src],
  );
  return rows.map((row) => [row.from, row.to] as const);
}
