import type { Transaction } from '../connection/database.ts';

/** The last message that stands here of one party about one case. */
export interface LastWord {
  /** Hash of the signed envelope, as its sender's stream counts it. */
  readonly hash: string;
  readonly type: string;
  /** When it was received here. */
  readonly at: string;
}

/** What a party last said about a case; undefined when it never said anything that was taken. */
export async function findLastWord(
  tx: Transaction,
  place: { readonly src: string; readonly subject: string },
): Promise<LastWord | undefined> {
  const [row] = await tx.query<LastWord>(
    `select hash, bytes::json->>'type' as type,
            to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
       from exchange.stream_in
      where src = $1
        and subject = $2
        and state = 'applied'
      order by case_seq desc
      limit 1`,
    [place.src, place.subject],
  );
  return row;
}
