import { createHash } from 'node:crypto';
import type { Transaction } from '../connection/database.ts';

/** What a leaf commits to. Numbers are permanent. */
export const leafKinds = {
  envelopeSent: 1,
  receiptGiven: 2,
  receiptTaken: 3,
  custodyStatement: 4,
  custodyRegistration: 5,
  obligationStep: 6,
  lookup: 7,
  lookupPerson: 8,
  lookupOutcome: 9,
  lookupAbroad: 10,
  trustChange: 11,
  equivocation: 12,
  custodyInForce: 13,
} as const;

/** 叶: where a text stands in the log, and what is needed to compute its commitment anew. */
export interface Leaf {
  readonly index: number;
  readonly kind: number;
  readonly salt: string;
  readonly content: Buffer;
}

/** SHA-256 of a text: what the log's triggers commit to. */
export function contentOf(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}

/** 承诺值 of a leaf, computed beside the database: SHA-256 of 0x03, the salt and the content. */
export function commitmentOf(leaf: {
  readonly salt: string;
  readonly content: Uint8Array;
}): Buffer {
  return createHash('sha256')
    .update(Uint8Array.of(3))
    .update(leaf.salt, 'hex')
    .update(leaf.content)
    .digest();
}

/** Leaves that commit to one of these contents, in the order of their indices. What still waits has none. */
export async function listLeavesOfContents(
  tx: Transaction,
  contents: readonly Uint8Array[],
): Promise<readonly Leaf[]> {
  return tx.query<Leaf>(
    `select index, kind, replace(salt::text, '-', '') as salt, content
       from evidence.leaf
      where content = any ($1::bytea[])
      order by index
      limit 10000`,
    [contents],
  );
}

/** How long the oldest that waits for its place has waited, by the database's own clock; undefined when nothing waits. */
export async function findPendingAge(tx: Transaction): Promise<number | undefined> {
  const [row] = await tx.query<{ readonly ageMs: number }>(
    `select (extract(epoch from clock_timestamp() - at) * 1000)::integer as "ageMs"
       from evidence.pending
      order by position
      limit 1`,
  );
  return row?.ageMs;
}
