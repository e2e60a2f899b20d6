import type { PartyId } from '@zhulian/exchange';
import type { Instant } from '@zhulian/vocabulary';
import type { Database, Transaction } from '../connection/database.ts';

/** 搁置的报文: set aside by a named person, stored and receipted as STORED, and waiting for a replay. */
export interface ParkedRow {
  readonly src: PartyId;
  readonly seq: number;
  readonly subject: string;
  readonly parkedBy: string;
  readonly reason: string;
  readonly parkedAt: Instant;
}

const parkedMax = 100;

export async function saveParked(
  tx: Transaction,
  act: {
    readonly src: PartyId;
    readonly seq: number;
    readonly by: string;
    readonly reason: string;
    readonly at: Instant;
  },
): Promise<void> {
  await tx.query(
    `insert into exchange.parked (src, seq, parked_by, reason, parked_at)
     values ($1, $2, $3, $4, $5)
     on conflict (src, seq) do update
       set parked_by = excluded.parked_by,
           reason = excluded.reason,
           parked_at = excluded.parked_at,
           replayed_by = null,
           replayed_at = null`,
    [act.src, act.seq, act.by, act.reason, act.at],
  );
}

export function listParked(database: Database): Promise<readonly ParkedRow[]> {
  return database.query<ParkedRow>(
    `select parked.src, parked.seq, row.subject, parked.parked_by as "parkedBy", parked.reason,
            parked.parked_at as "parkedAt"
       from exchange.parked as parked
       join exchange.stream_in as row using (src, seq)
      where parked.replayed_at is null
      order by parked.parked_at, parked.src, parked.seq
      limit ${parkedMax}`,
  );
}

/** The envelope that is set aside. */
export async function findParked(
  database: Database,
  src: PartyId,
  seq: number,
): Promise<string | undefined> {
  const [row] = await database.query<{ readonly bytes: string }>(
    `select row.bytes
       from exchange.parked as parked
       join exchange.stream_in as row using (src, seq)
      where parked.src = $1
        and parked.seq = $2
        and parked.replayed_at is null`,
    [src, seq],
  );
  return row?.bytes;
}

/** 重放, the act of a named person. False when it is not set aside. */
export async function endParked(
  tx: Transaction,
  act: { readonly src: PartyId; readonly seq: number; readonly by: string; readonly at: Instant },
): Promise<boolean> {
  const ended = await tx.query(
    `update exchange.parked
        set replayed_by = $3, replayed_at = $4
      where src = $1
        and seq = $2
        and replayed_at is null
     returning seq`,
    [act.src, act.seq, act.by, act.at],
  );
  return ended.length > 0;
}
