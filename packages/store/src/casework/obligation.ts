import type { Transaction } from '../connection/database.ts';

/** A row of the deadline engine. `body` is casework's Obligation, kept whole; the columns are for finding it. */
export interface ObligationRow {
  readonly id: string;
  readonly caseId: string;
  readonly body: unknown;
  readonly debtor: string;
  readonly creditor: string;
  readonly dueOn: string;
  readonly peerDueOn: string | null;
  readonly state: string;
  readonly nextRungAt: string | null;
}

export interface ObligationStep {
  readonly obligationId: string;
  readonly step: number;
  readonly code: string;
  readonly office: string;
  readonly fellOn: string;
  readonly firedAt: string;
}

const columns = `id, case_id as "caseId", body, debtor, creditor, due_on as "dueOn", peer_due_on as "peerDueOn", state, to_char(next_rung_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "nextRungAt"`;

export async function saveObligation(
  tx: Transaction,
  row: Omit<ObligationRow, 'peerDueOn'>,
): Promise<void> {
  await tx.query(
    `insert into casework.obligation (id, case_id, body, debtor, creditor, due_on, state, next_rung_at)
     values ($1, $2, $3::jsonb, $4, $5, $6, $7, $8)
     on conflict (id) do update
       set body = excluded.body, debtor = excluded.debtor, due_on = excluded.due_on, state = excluded.state,
           next_rung_at = excluded.next_rung_at`,
    [
      row.id,
      row.caseId,
      JSON.stringify(row.body),
      row.debtor,
      row.creditor,
      row.dueOn,
      row.state,
      row.nextRungAt,
    ],
  );
}

export async function listObligationsOfCase(
  tx: Transaction,
  caseId: string,
): Promise<readonly ObligationRow[]> {
  return tx.query<ObligationRow>(
    `select ${columns} from casework.obligation where case_id = $1 order by due_on, id limit 100`,
    [caseId],
  );
}

/** Takes obligations whose next rung has fallen due; another clockwork at work on the same rows is skipped, not waited for. */
export async function lockDueObligations(
  tx: Transaction,
  search: { readonly now: string; readonly limit: number },
): Promise<readonly ObligationRow[]> {
  return tx.query<ObligationRow>(
    `select ${columns} from casework.obligation
      where next_rung_at <= $1::timestamptz
      order by next_rung_at, id
      limit $2
      for update skip locked`,
    [search.now, search.limit],
  );
}

/** Fires a rung. False when it had fired before: the key decides, so no outage and no second engine doubles it. */
export async function saveObligationStep(tx: Transaction, step: ObligationStep): Promise<boolean> {
  const rows = await tx.query(
    `insert into casework.obligation_step (obligation_id, step, code, office, fell_on, fired_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing
     returning step`,
    [step.obligationId, step.step, step.code, step.office, step.fellOn, step.firedAt],
  );
  return rows.length === 1;
}

export async function listObligationSteps(
  tx: Transaction,
  caseId: string,
): Promise<readonly ObligationStep[]> {
  return tx.query<ObligationStep>(
    `select step.obligation_id as "obligationId", step.step, step.code, step.office, step.fell_on as "fellOn",
            to_char(step.fired_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "firedAt"
       from casework.obligation_step as step
       join casework.obligation on obligation.id = step.obligation_id
      where obligation.case_id = $1
      order by step.obligation_id, step.step
      limit 1000`,
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
