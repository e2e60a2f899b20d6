import type { LanePosition, PartyId } from '@zhulian/exchange';
import type { Database } from '../connection/database.ts';
import { KnownPlaces } from './known-places.ts';
import { shareReading } from './share-reading.ts';

interface AheadRow {
  readonly highest: number | null;
  readonly through: number | null;
  readonly count: number;
  readonly gaps: readonly (readonly [number, number])[] | null;
}

/** Rows looked at beyond the contiguous part, at once. */
const windowMax = 10_000;
const gapsMax = 100;

/** 收到何处, from what this process knows where that is enough, else from the database. */
export interface PositionReader {
  position(src: PartyId): Promise<LanePosition>;
  /** To be told after the commit. */
  committed(src: PartyId, seqs: readonly number[]): void;
}

/**
 * Reads how far a stream has come. Rows are never removed, so a position once known is a floor for ever: it is remembered, and
 * only what lies above it is read. Many that ask at once share one reading.
 */
export function createPositionReader(database: Database): PositionReader {
  const lanes = new Map<PartyId, Lane>();
  const laneOf = (src: PartyId): Lane => {
    const lane = lanes.get(src) ?? openLane(database, src);
    lanes.set(src, lane);
    return lane;
  };
  return {
    async position(src) {
      const lane = laneOf(src);
      return lane.known.position() ?? (await lane.read());
    },
    committed: (src, seqs) => laneOf(src).known.committed(seqs),
  };
}

interface Lane {
  readonly known: KnownPlaces;
  readonly read: () => Promise<LanePosition>;
}

function openLane(database: Database, src: PartyId): Lane {
  const known = new KnownPlaces();
  let floor = 0;
  const read = async (): Promise<LanePosition> => {
    for (;;) {
      const ahead = await readAhead(database, src, floor);
      const gaps = ahead?.gaps ?? [];
      const [firstGap] = gaps;
      const through = firstGap === undefined ? (ahead?.through ?? floor) : firstGap[0] - 1;
      floor = Math.max(floor, through);
      if (firstGap !== undefined || (ahead?.count ?? 0) < windowMax) {
        const position = { contiguousThrough: through, highestSeen: ahead?.highest ?? 0, gaps };
        known.read(position);
        return position;
      }
    }
  };
  return { known, read: shareReading(read) };
}

async function readAhead(
  database: Database,
  src: PartyId,
  floor: number,
): Promise<AheadRow | undefined> {
  const [row] = await database.query<AheadRow>(
    `with ahead as (
       select seq
         from exchange.stream_in
        where src = $1
          and seq > $2
        order by seq
        limit ${windowMax}
     ), step as (
       select seq, lag(seq, 1, $2::bigint) over (order by seq) as before
         from ahead
     ), gap as (
       select before + 1 as first, seq - 1 as last
         from step
        where seq > before + 1
        order by seq
        limit ${gapsMax}
     )
     select (select max(seq) from exchange.stream_in where src = $1) as highest,
            (select max(seq) from ahead) as through,
            (select count(*) from ahead) as count,
            (select json_agg(json_build_array(first, last) order by first) from gap) as gaps`,
    [src, floor],
  );
  return row;
}
