import type { PartyId } from '@zhulian/exchange';
import type { Instant } from '@zhulian/vocabulary';
import type { Transaction } from '../connection/database.ts';

/** A receipt of a peer as it stands in our own log: what the monitor of promises reads, in the order of the leaves. */
export interface TakenReceipt {
  readonly index: number;
  readonly peer: PartyId;
  readonly bytes: string;
}

/** 承诺 not yet seen to be kept: the receipt's content, and the moment it names. */
export interface OpenPromise {
  readonly peer: PartyId;
  readonly content: Buffer;
  readonly dueAt: Instant;
}

/** Receipts among the leaves from `from` on, `limit` leaves looked at. */
export function listTakenReceipts(
  tx: Transaction,
  range: { readonly from: number; readonly limit: number },
): Promise<readonly TakenReceipt[]> {
  return tx.query<TakenReceipt>(
    `select leaf.index, receipt.peer, receipt.bytes
       from (select index, split_part(ref, ' ', 1) as peer, split_part(ref, ' ', 2)::bigint as seq,
                    split_part(ref, ' ', 3) as level
               from evidence.leaf
              where index >= $1::bigint
                and index < $1::bigint + $2::bigint
                and kind = 3) as leaf
       join exchange.receipt_in as receipt using (peer, seq, level)
      order by leaf.index`,
    [range.from, range.limit],
  );
}

export async function savePromises(
  tx: Transaction,
  promises: readonly OpenPromise[],
): Promise<void> {
  if (promises.length === 0) return;
  await tx.query(
    `insert into evidence.promise (peer, content, due_at)
     select peer, content, due_at
       from unnest($1::text[], $2::bytea[], $3::timestamptz[]) as promise (peer, content, due_at)
     on conflict do nothing`,
    [
      promises.map((promise) => promise.peer),
      promises.map((promise) => promise.content),
      promises.map((promise) => promise.dueAt),
    ],
  );
}

/** The oldest of each peer that have fallen due, so that one peer that is away does not hide the others. */
export function listOpenPromises(
  tx: Transaction,
  search: { readonly dueBefore: Instant; readonly eachMax: number },
): Promise<readonly OpenPromise[]> {
  return tx.query<OpenPromise>(
    `select peer, content, due_at as "dueAt"
       from (select peer, content, due_at, row_number() over (partition by peer order by due_at, content) as place
               from evidence.promise
              where broken_at is null
                and due_at <= $1) as open
      where place <= $2
      order by peer, due_at, content
      limit 2000`,
    [search.dueBefore, search.eachMax],
  );
}

/** Kept: the peer has shown the leaf. */
export async function endPromises(
  tx: Transaction,
  kept: { readonly peer: PartyId; readonly contents: readonly Uint8Array[] },
): Promise<void> {
  if (kept.contents.length === 0) return;
  await tx.query('delete from evidence.promise where peer = $1 and content = any ($2::bytea[])', [
    kept.peer,
    kept.contents,
  ]);
}

export async function breakPromise(
  tx: Transaction,
  broken: { readonly peer: PartyId; readonly content: Uint8Array; readonly at: Instant },
): Promise<void> {
  await tx.query('update evidence.promise set broken_at = $3 where peer = $1 and content = $2', [
    broken.peer,
    broken.content,
    broken.at,
  ]);
}

export interface PromiseCount {
  readonly peer: PartyId;
  readonly open: number;
  readonly broken: number;
}

export function countPromises(tx: Transaction): Promise<readonly PromiseCount[]> {
  return tx.query<PromiseCount>(
    `select peer, count(*) filter (where broken_at is null) as open,
            count(*) filter (where broken_at is not null) as broken
       from evidence.promise
      group by peer
      order by peer
      limit 100`,
  );
}
