import type { Database } from '../connection/database.ts';

interface Lanes {
  readonly table: 'stream_out' | 'stream_in';
  readonly column: 'dst' | 'src';
}

interface LaneNumber {
  readonly peer: string;
  readonly seq: number;
}

/** The last number of each stream that a key of this node signed; nothing of a lane that it never signed in. */
export function listSentUnder(
  database: Database,
  kid: string,
): Promise<Readonly<Record<string, number>>> {
  return listSignedUnder(database, kid, { table: 'stream_out', column: 'dst', signed: 'bytes' });
}

/** The last number of each peer's stream whose receipt a key of this node signed. */
export function listReceiptedUnder(
  database: Database,
  kid: string,
): Promise<Readonly<Record<string, number>>> {
  return listSignedUnder(database, kid, { table: 'stream_in', column: 'src', signed: 'receipt' });
}

async function listSignedUnder(
  database: Database,
  kid: string,
  { column, signed, table }: Lanes & { readonly signed: 'bytes' | 'receipt' },
): Promise<Readonly<Record<string, number>>> {
  const rows = await database.query<LaneNumber>(
    `${peersOf({ table, column })}
     select peer.name as peer,
            (select row.seq
               from exchange.${table} as row
              where row.${column} = peer.name
                and position($1 in row.${signed}) > 0
              order by row.seq desc
              limit 1) as seq
       from peer
      where peer.name is not null`,
    [kidText(kid)],
  );
  return numbersOf(rows);
}

/** The last number of each stream below which every message has its final receipt: what a peer has for certain. */
export async function listSettledThrough(
  database: Database,
): Promise<Readonly<Record<string, number>>> {
  const rows = await database.query<LaneNumber>(
    `${peersOf({ table: 'stream_out', column: 'dst' })}
     select peer.name as peer,
            coalesce((select min(waiting.seq) - 1 from exchange.awaiting_receipt as waiting where waiting.dst = peer.name),
                     (select max(row.seq) from exchange.stream_out as row where row.dst = peer.name)) as seq
       from peer
      where peer.name is not null`,
    [],
  );
  return numbersOf(rows);
}

/** One index look for each peer, however long the stream. */
function peersOf({ column, table }: Lanes): string {
  return `with recursive peer as (
       (select ${column} as name from exchange.${table} order by ${column} limit 1)
        union all
       select (select row.${column} from exchange.${table} as row where row.${column} > peer.name order by row.${column} limit 1)
         from peer
        where peer.name is not null
     )`;
}

/** As a proof spells it; a kid has no character that would need an escape. */
function kidText(kid: string): string {
  return `"kid":"${kid}"`;
}

function numbersOf(rows: readonly LaneNumber[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    rows.flatMap(({ peer, seq }) => (seq === null || seq < 1 ? [] : [[peer, seq]])),
  );
}
