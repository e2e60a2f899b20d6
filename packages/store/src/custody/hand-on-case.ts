import type { Transaction } from '../connection/database.ts';

/** 移交生效: the case leaves the lists of its office, says who holds it now, and what was owed for it here is owed there. */
export async function handOnCase(
  tx: Transaction,
  order: { readonly caseId: string; readonly toOffice: string },
): Promise<void> {
  await tx.query(
    `update casework.case_file
        set direction = 'handed-over', due_on = null, due_provisional = false,
            responsible_office = case when closed_at is null then $2 end
      where id = $1`,
    [order.caseId, order.toOffice],
  );
  await tx.query(
    `update casework.obligation set state = 'excused', next_rung_at = null
      where case_id = $1 and (state = 'open' or next_rung_at is not null)`,
    [order.caseId],
  );
}
