import { textArray } from '../connection/array-parameter.ts';
import type { Transaction } from '../connection/database.ts';

/** 承办资格: under which epoch a case may be written in this database, and whether it still may. */
export interface Tenure {
  readonly epoch: number;
  readonly isOpen: boolean;
}

/** A case that begins here is held here as epoch 1. */
export async function openFirstTenure(tx: Transaction, caseId: string): Promise<void> {
  await tx.query(
    `insert into custody.tenure (case_id, epoch, is_open) values ($1, 1, true)
     on conflict (case_id) do nothing`,
    [caseId],
  );
}

/** 承接: opens the case for writing under an epoch whose record is in force here. The database refuses any other. */
export async function openTenure(
  tx: Transaction,
  order: { readonly caseId: string; readonly epoch: number },
): Promise<void> {
  await tx.query(
    `insert into custody.tenure as held (case_id, epoch, is_open) values ($1, $2, true)
     on conflict (case_id) do update set epoch = excluded.epoch, is_open = true
       where held.epoch < excluded.epoch`,
    [order.caseId, order.epoch],
  );
}

/**
 * 封闭: nobody writes the case here under this epoch any more, whatever program tries. Waits for those who are writing.
 * False when it was closed already: somebody else let go first.
 */
export async function closeTenure(
  tx: Transaction,
  order: { readonly caseId: string; readonly epoch: number },
): Promise<boolean> {
  const rows = await tx.query(
    `update custody.tenure set is_open = false
      where case_id = $1 and epoch = $2 and is_open
      returning epoch`,
    [order.caseId, order.epoch],
  );
  return rows.length === 1;
}

export async function findTenure(tx: Transaction, caseId: string): Promise<Tenure | undefined> {
  const [row] = await tx.query<Tenure>(
    'select epoch, is_open as "isOpen" from custody.tenure where case_id = $1',
    [caseId],
  );
  return row;
}

/**
 * The same for all cases of a group, in the order of their keys, so that two groups that share cases cannot wait for each other in
 * a ring.
 */
export async function lockCustodies(tx: Transaction, caseIds: readonly string[]): Promise<void> {
  await tx.query(
    `select count(pg_advisory_xact_lock(key))
       from (select distinct hashtextextended('custody/' || case_id, 0) as key
               from unnest($1::text[]) as case_id
              order by key) as ordered`,
    [textArray(caseIds)],
  );
}

/** One mover at a time for what is signed about a case; held until the transaction ends. */
export async function lockCustody(tx: Transaction, caseId: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`custody/${caseId}`]);
}
