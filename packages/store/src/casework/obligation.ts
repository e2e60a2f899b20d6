import type { Transaction } from '../connection/database.ts';

/** A row of the deadline engine. `body` is casework's Obligation, kept whole; the columns are for finding it. */
export interface ObligationRow {
  readonly id: string;
  readonly caseId: string;
  readonly body: unknown;
  readonly debtor: string;
  readonly creditor: string;
  readonly dueOn: string;
  readonly dueProvisional: boolean;
  /** Which years' notices `dueOn` was computed with. */
  readonly calendarVersion: string | null;
  /** 中止: a question is open, and the day moves with today. */
  readonly clockStopped: boolean;
  /** Basis and purpose of the letters that a rung sends; null where it sends none. */
  readonly basis: string | null;
  readonly purpose: string | null;
  readonly peerDueOn: string | null;
  readonly state: string;
  readonly nextRungAt: string | null;
}

/** Columns of `casework.obligation as owed`. */
export const obligationColumns: string = `owed.id, owed.case_id as "caseId", owed.body, owed.debtor, owed.creditor,
  owed.due_on as "dueOn", owed.due_provisional as "dueProvisional", owed.calendar_version as "calendarVersion",
  owed.clock_stopped as "clockStopped", owed.basis, owed.purpose, owed.peer_due_on as "peerDueOn", owed.state,
  to_char(owed.next_rung_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "nextRungAt"`;

export async function saveObligation(
  tx: Transaction,
  row: Omit<ObligationRow, 'peerDueOn'>,
): Promise<void> {
  await tx.query(
    `insert into casework.obligation as owed (
       id, case_id, body, debtor, creditor, due_on, state, next_rung_at, due_provisional, calendar_version,
       clock_stopped, basis, purpose)
     values ($1, $2, $3::jsonb, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (id) do update
       set body = excluded.body, debtor = excluded.debtor, due_on = excluded.due_on, state = excluded.state,
           next_rung_at = excluded.next_rung_at, due_provisional = excluded.due_provisional,
           calendar_version = excluded.calendar_version, clock_stopped = excluded.clock_stopped,
           basis = excluded.basis, purpose = excluded.purpose,
           -- A day of ours that has moved is compared with the other side's next word, not with its last.
           peer_due_on = case when excluded.due_on in (owed.due_on, owed.peer_due_on) then owed.peer_due_on end`,
    [
      row.id,
      row.caseId,
      JSON.stringify(row.body),
      row.debtor,
      row.creditor,
      row.dueOn,
      row.state,
      row.nextRungAt,
      row.dueProvisional,
      row.calendarVersion,
      row.clockStopped,
      row.basis,
      row.purpose,
    ],
  );
}

export async function listObligationsOfCase(
  tx: Transaction,
  caseId: string,
): Promise<readonly ObligationRow[]> {
  return tx.query<ObligationRow>(
    `select ${obligationColumns}
       from casework.obligation as owed
      where owed.case_id = $1
      order by owed.due_on, owed.id
      limit 100`,
    [caseId],
  );
}

/** Keeps the other side's reckoning of the due date beside ours. */
export async function savePeerDue(
  tx: Transaction,
  order: { readonly obligationId: string; readonly peerDueOn: string },
): Promise<void> {
  await tx.query('update casework.obligation set peer_due_on = $2 where id = $1', [
    order.obligationId,
    order.peerDueOn,
  ]);
}
