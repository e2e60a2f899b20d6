import type { Transaction } from '../connection/database.ts';

/** Leaves that now have their places: the bytes that the tree hashes, in the order of their indices. */
export interface TakenLeaves {
  readonly count: number;
  /** As they stand in the tree: the kind in one byte and the commitment of 32. */
  readonly leaves: readonly Buffer[];
  /** Milliseconds that the oldest of them had waited, by the database's own clock; 0 for none. */
  readonly waitedMs: number;
}

const leafLength = 33;

/** Any number, the same in every process: who holds it is the one that gives indices. */
const sequencerLock = 7_405_662;

/** True when this transaction is now the only sequencer of the node. */
export async function lockSequencer(tx: Transaction): Promise<boolean> {
  const [row] = await tx.query<{ readonly locked: boolean }>(
    'select pg_try_advisory_xact_lock($1) as locked',
    [sequencerLock],
  );
  return row?.locked === true;
}

interface TakenRow {
  readonly count: number;
  readonly bytes: Buffer | null;
  readonly waitedMs: number | null;
}

/**
 * 定序. Takes what is committed and waiting, lowest position first, and gives it the indices from `from` on. A row that commits late
 * is still there at the next look, so no leaf is skipped however long its transaction took.
 */
export async function takePending(
  tx: Transaction,
  order: { readonly from: number; readonly limit: number },
): Promise<TakenLeaves> {
  const [row] = await tx.query<TakenRow>(
    `with taken as (
       delete from evidence.pending
        where position = any (array(select position from evidence.pending order by position limit $2))
       returning position, kind, content, ref, salt, at
     ), numbered as (
       select $1::bigint + row_number() over (order by position) - 1 as index, kind, content, ref, salt, at,
              sha256('\\x03'::bytea || uuid_send(salt) || content) as commitment
         from taken
     ), kept as (
       insert into evidence.leaf (index, kind, commitment, content, ref, salt)
       select index, kind, commitment, content, ref, salt
         from numbered
        order by index
     )
     select count(*) as count,
            string_agg(set_byte('\\x00'::bytea, 0, kind) || commitment, ''::bytea order by index) as bytes,
            (extract(epoch from clock_timestamp() - min(at)) * 1000)::integer as "waitedMs"
       from numbered`,
    [order.from, order.limit],
  );
  return {
    count: row?.count ?? 0,
    leaves: cut(row?.bytes ?? Buffer.alloc(0)),
    waitedMs: row?.waitedMs ?? 0,
  };
}

function cut(bytes: Buffer): readonly Buffer[] {
  return Array.from({ length: bytes.length / leafLength }, (_, place) =>
    bytes.subarray(place * leafLength, (place + 1) * leafLength),
  );
}
