import type { Database } from '../connection/database.ts';

export interface SentBytes {
  readonly seq: number;
  readonly bytes: string;
}

/** Rows renewed at once. */
export const renewedMax = 256;

/** Messages of one stream beyond a number, in their order: what is signed anew when a key is revoked. */
export function listSentAfter(
  database: Database,
  place: { readonly dst: string; readonly after: number },
): Promise<readonly SentBytes[]> {
  return database.query<SentBytes>(
    `select seq, bytes
       from exchange.stream_out
      where dst = $1
        and seq > $2
      order by seq
      limit ${renewedMax}`,
    [place.dst, place.after],
  );
}

/** Puts other proofs under the same headers: neither hash nor chain changes. */
export async function renewProofs(
  database: Database,
  dst: string,
  rows: readonly SentBytes[],
): Promise<void> {
  await database.query(
    `update exchange.stream_out as row
        set bytes = renewed.bytes
       from unnest($2::bigint[], $3::text[]) as renewed (seq, bytes)
      where row.dst = $1
        and row.seq = renewed.seq`,
    [dst, rows.map(({ seq }) => seq), rows.map(({ bytes }) => bytes)],
  );
}
