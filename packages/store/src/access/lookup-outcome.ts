import type { Instant } from '@zhulian/vocabulary';
import type { Transaction } from '../connection/database.ts';

/** 访问结果. An intent without an outcome counts as shown: the node may have died after the data left. */
export type LookupOutcome = 'shown' | 'nothing-found' | 'refused' | 'failed';

/** Writes what came of a look-up. The first outcome stays; repeating is harmless. */
export async function recordLookupOutcome(
  tx: Transaction,
  order: { readonly lookupId: string; readonly at: Instant; readonly outcome: LookupOutcome },
): Promise<void> {
  await tx.query(
    `insert into access.lookup_outcome (lookup_id, at, outcome)
     values ($1, $2, $3)
     on conflict (lookup_id) do nothing`,
    [order.lookupId, order.at, order.outcome],
  );
}
