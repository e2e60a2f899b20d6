import type { PartyId, ReceiptLevel } from '@zhulian/exchange';
import type { Transaction } from '../connection/database.ts';

/** A message of ours about one of the subjects asked for. */
export interface SentText {
  readonly dst: PartyId;
  readonly seq: number;
  readonly hash: string;
  readonly subject: string;
  readonly bytes: string;
}

/** A message that we took, with the receipt we gave for it. */
export interface TakenText {
  readonly src: PartyId;
  readonly seq: number;
  readonly subject: string;
  readonly bytes: string;
  readonly receipt: string;
  readonly state: 'held' | 'applied' | 'refused';
}

/** A receipt that a peer gave for one of our messages. */
export interface ReceiptText {
  readonly peer: PartyId;
  readonly seq: number;
  readonly level: ReceiptLevel;
  readonly bytes: string;
}

/** Everything that a case of this node consists of is asked for under these: its subjects, at each of the peers. */
export interface SubjectSearch {
  readonly peers: readonly PartyId[];
  readonly subjects: readonly string[];
}

const textsMax = 5_000;

export function listSentTexts(
  tx: Transaction,
  search: SubjectSearch,
): Promise<readonly SentText[]> {
  return tx.query<SentText>(
    `select row.dst, row.seq, row.hash, row.subject, row.bytes
       from unnest($1::text[]) as peer
      cross join unnest($2::text[]) as wanted
       join exchange.stream_out as row on row.dst = peer and row.subject = wanted
      order by row.dst, row.seq
      limit ${textsMax}`,
    [search.peers, search.subjects],
  );
}

export function listTakenTexts(
  tx: Transaction,
  search: SubjectSearch,
): Promise<readonly TakenText[]> {
  return tx.query<TakenText>(
    `select row.src, row.seq, row.subject, row.bytes, row.receipt, row.state
       from unnest($1::text[]) as peer
      cross join unnest($2::text[]) as wanted
       join exchange.stream_in as row on row.src = peer and row.subject = wanted
      order by row.src, row.seq
      limit ${textsMax}`,
    [search.peers, search.subjects],
  );
}

export function listReceiptTexts(
  tx: Transaction,
  sent: readonly Pick<SentText, 'dst' | 'seq'>[],
): Promise<readonly ReceiptText[]> {
  return tx.query<ReceiptText>(
    `select receipt.peer, receipt.seq, receipt.level, receipt.bytes
       from unnest($1::text[], $2::bigint[]) as sent (peer, seq)
       join exchange.receipt_in as receipt using (peer, seq)
      order by receipt.peer, receipt.seq, receipt.level
      limit ${textsMax}`,
    [sent.map(({ dst }) => dst), sent.map(({ seq }) => seq)],
  );
}

/** The stream of a peer backwards from `through`: what it had sent us by then, about whomever. */
export function listStreamBack(
  tx: Transaction,
  search: { readonly src: PartyId; readonly through: number; readonly limit: number },
): Promise<readonly TakenText[]> {
  return tx.query<TakenText>(
    `select src, seq, subject, bytes, receipt, state
       from exchange.stream_in
      where src = $1
        and seq <= $2
      order by seq desc
      limit $3`,
    [search.src, search.through, search.limit],
  );
}
