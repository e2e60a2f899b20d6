import type { Transaction } from '../connection/database.ts';
import { type ObligationRow, obligationColumns } from './obligation.ts';

/** What the clockwork holds of one obligation whose rung has fallen due: the row and its case's place in the lists. */
export interface DueObligation extends ObligationRow {
  readonly kind: string;
  readonly direction: 'own' | 'incoming' | 'outgoing';
  readonly number: string;
  /** Numbers of the steps that have fired. */
  readonly fired: readonly number[];
}

/** The look of an idle clockwork: answered from the index alone, however many obligations are open. */
export async function hasDueObligation(tx: Transaction, now: string): Promise<boolean> {
  const rows = await tx.query(
    `select next_rung_at
       from casework.obligation
      where next_rung_at <= $1::timestamptz
      order by next_rung_at
      limit 1`,
    [now],
  );
  return rows.length === 1;
}

/**
 * Takes obligations whose next rung has fallen due, oldest first, with their cases. What another worker or a clerk holds is
 * skipped, not waited for: nobody blocks anybody, and the next look finds it. `passOver` are rows that failed in this run.
 */
export async function lockDueObligations(
  tx: Transaction,
  search: { readonly now: string; readonly limit: number; readonly passOver: readonly string[] },
): Promise<readonly DueObligation[]> {
  return tx.query<DueObligation>(
    `select ${obligationColumns}, file.kind, file.direction, file.number,
            array(select step from casework.obligation_step as step where step.obligation_id = owed.id) as fired
       from casework.obligation as owed
       join casework.case_file as file on file.id = owed.case_id
      where owed.next_rung_at <= $1::timestamptz
        and owed.id <> all ($3::text[])
      order by owed.next_rung_at, owed.id
      limit $2
        for update of owed, file skip locked`,
    [search.now, search.limit, search.passOver],
  );
}

/** Sets when each obligation is looked at next; null when its ladder is at an end. */
export async function saveNextRungs(
  tx: Transaction,
  rungs: readonly { readonly obligationId: string; readonly nextRungAt: string | null }[],
): Promise<void> {
  await tx.query(
    `update casework.obligation as owed
        set next_rung_at = rung.next_rung_at
       from unnest($1::text[], $2::timestamptz[]) as rung (id, next_rung_at)
      where owed.id = rung.id`,
    [rungs.map((rung) => rung.obligationId), rungs.map((rung) => rung.nextRungAt)],
  );
}
