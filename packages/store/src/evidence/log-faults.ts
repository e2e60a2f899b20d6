import type { Transaction } from '../connection/database.ts';

/** Rows and leaves that do not belong together, by kind of leaf. */
export interface LogFault {
  readonly what: 'row-without-leaf' | 'leaf-without-row';
  readonly kind: number;
  readonly count: number;
}

/** Every row that owes a leaf, with the content that the leaf must have. */
const rows = `
  select 1 as kind, sha256(convert_to(hash, 'UTF8')) as content from exchange.stream_out
   union all
  select 2, sha256(convert_to(receipt, 'UTF8')) from exchange.stream_in
   union all
  select 3, sha256(convert_to(bytes, 'UTF8')) from exchange.receipt_in
   union all
  select case kind when 'zl.custody.registration.v1' then 5 else 4 end, sha256(convert_to(bytes, 'UTF8'))
    from custody.statement
   union all
  select 6, sha256(convert_to(evidence.step_text(rung), 'UTF8')) from casework.obligation_step as rung
   union all
  select 7, sha256(convert_to(evidence.lookup_text(intent), 'UTF8')) from access.lookup_intent as intent
   union all
  select 8, sha256(convert_to(evidence.lookup_person_text(shown), 'UTF8')) from access.lookup_person as shown
   union all
  select 9, sha256(convert_to(evidence.lookup_outcome_text(ended), 'UTF8')) from access.lookup_outcome as ended
   union all
  select 10, sha256(convert_to(evidence.lookup_abroad_text(told), 'UTF8')) from access.foreign_lookup as told
   union all
  select 11, sha256(convert_to(sealed, 'UTF8')) from exchange.trust_list
   union all
  select 12, sha256(convert_to(first || second, 'UTF8')) from exchange.equivocation
   union all
  select 13, sha256(convert_to(evidence.custody_text(record), 'UTF8')) from custody.record`;

/**
 * Compares every row that owes a leaf with the leaves, in both directions. A receipt for what was held is replaced by the final one, so of
 * the receipts given at one place only the last must still stand as a row. What waits for its place counts as a leaf.
 */
export function listLogFaults(tx: Transaction): Promise<readonly LogFault[]> {
  return tx.query<LogFault>(
    `with owed as (${rows}),
     leaf as (
       select kind, content, ref, index from evidence.leaf where content is not null
        union all
       select kind, content, ref, null from evidence.pending
     ), last as (
       select kind, content
         from (select kind, content, kind = 2 and ref is not null
                      and row_number() over (partition by kind, ref order by index desc nulls first) > 1 as is_replaced
                 from leaf) as ranked
        where not is_replaced
     )
     select 'row-without-leaf' as what, owed.kind, count(*) as count
       from owed
       left join leaf on leaf.kind = owed.kind and leaf.content = owed.content
      where leaf.kind is null
      group by owed.kind
      union all
     select 'leaf-without-row', last.kind, count(*)
       from last
       left join owed on owed.kind = last.kind and owed.content = last.content
      where owed.kind is null
      group by last.kind
      order by 1, 2`,
  );
}

/** A leaf as it stands, with what it says that it commits to. */
export interface StoredLeaf {
  readonly index: number;
  readonly kind: number;
  readonly commitment: Buffer;
  readonly content: Buffer | null;
  readonly salt: string | null;
}

export function listStoredLeaves(
  tx: Transaction,
  range: { readonly from: number; readonly limit: number },
): Promise<readonly StoredLeaf[]> {
  return tx.query<StoredLeaf>(
    `select index, kind, commitment, content, replace(salt::text, '-', '') as salt
       from evidence.leaf
      where index >= $1
      order by index
      limit $2`,
    [range.from, range.limit],
  );
}

/** Checkpoints over leaves from `from` on, oldest first. */
export function listCheckpoints(
  tx: Transaction,
  range: { readonly from: number; readonly to: number },
): Promise<readonly { readonly size: number; readonly note: string }[]> {
  return tx.query(
    `select size, note
       from evidence.checkpoint
      where size > $1
        and size <= $2
      order by size`,
    [range.from, range.to],
  );
}
