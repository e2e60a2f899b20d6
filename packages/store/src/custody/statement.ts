import { textArray } from '../connection/array-parameter.ts';
import type { Transaction } from '../connection/database.ts';

/** 交接文书 as it was signed; `hash` is its name in all others. */
export interface StatementRow {
  readonly hash: string;
  readonly caseId: string;
  readonly kind: string;
  readonly epoch: number;
  readonly signer: string;
  /** Canonical text with the proof. */
  readonly bytes: string;
  readonly at: string;
}

/** Keeps signed statements for ever. The same statement again is harmless. */
export async function saveStatements(
  tx: Transaction,
  order: { readonly statements: readonly StatementRow[]; readonly seenAt: string },
): Promise<void> {
  await tx.query(
    `insert into custody.statement (hash, case_id, kind, epoch, signer, bytes, at, seen_at)
     select hash, "caseId", kind, epoch, signer, bytes, at, $2
       from json_to_recordset($1::json) as said (
              hash text, "caseId" text, kind text, epoch integer, signer text, bytes text, at timestamptz)
     on conflict (hash) do nothing`,
    [JSON.stringify(order.statements), order.seenAt],
  );
}

/** Everything said about one case, by epoch, oldest first. A case has tens of them; the limit is a guard, not a page. */
export async function listStatements(
  tx: Transaction,
  caseId: string,
): Promise<readonly StatementRow[]> {
  return tx.query<StatementRow>(
    `select hash, case_id as "caseId", kind, epoch, signer, bytes,
            to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
       from custody.statement
      where case_id = $1
      order by epoch, at, hash
      limit 1000`,
    [caseId],
  );
}

/** The same for all cases of a group, in one look. */
export async function listStatementsOfCases(
  tx: Transaction,
  caseIds: readonly string[],
): Promise<readonly StatementRow[]> {
  return tx.query<StatementRow>(
    `select said.*
       from unnest($1::text[]) as wanted (case_id)
      cross join lateral (
        select hash, case_id as "caseId", kind, epoch, signer, bytes,
               to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
          from custody.statement
         where statement.case_id = wanted.case_id
         order by epoch, statement.at, hash
         limit 1000) as said`,
    [textArray(caseIds)],
  );
}

export async function findStatement(
  tx: Transaction,
  hash: string,
): Promise<StatementRow | undefined> {
  const [row] = await tx.query<StatementRow>(
    `select hash, case_id as "caseId", kind, epoch, signer, bytes,
            to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
       from custody.statement
      where hash = $1`,
    [hash],
  );
  return row;
}
