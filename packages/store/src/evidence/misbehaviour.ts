import type { PartyId } from '@zhulian/exchange';
import type { Instant } from '@zhulian/vocabulary';
import type { Transaction } from '../connection/database.ts';
import { contentOf } from './leaf.ts';

/** 失信证据: texts that the accused signed, enough by themselves for anybody to judge. */
export interface Misbehaviour {
  readonly accused: PartyId;
  /**
   * `split-view`: two checkpoints of one size. `inconsistent-log`: two checkpoints, the later not grown from the earlier;
   * one consistency proof would refute it. `promise-broken`: a receipt, and a later checkpoint of a log that cannot show it.
   */
  readonly kind: 'split-view' | 'inconsistent-log' | 'promise-broken';
  readonly proof: Readonly<Record<string, string>>;
  readonly at: Instant;
}

/** Keeps a proof once; false when it was known. */
export async function saveMisbehaviour(tx: Transaction, found: Misbehaviour): Promise<boolean> {
  const proof = JSON.stringify(found.proof);
  const rows = await tx.query(
    `insert into evidence.misbehaviour (digest, accused, kind, proof, at)
     values ($1, $2, $3, $4::jsonb, $5)
     on conflict do nothing
     returning digest`,
    [contentOf(`${found.kind} ${proof}`), found.accused, found.kind, proof, found.at],
  );
  return rows.length === 1;
}

export function listMisbehaviour(
  tx: Transaction,
  search: { readonly limit: number },
): Promise<readonly Misbehaviour[]> {
  return tx.query<Misbehaviour>(
    `select accused, kind, proof, at
       from evidence.misbehaviour
      order by at desc, digest
      limit $1`,
    [search.limit],
  );
}
