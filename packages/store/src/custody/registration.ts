import { textArray } from '../connection/array-parameter.ts';
import type { Transaction } from '../connection/database.ts';

/** 见证登记: what this node, as a registrar, has registered for an epoch. */
export interface RegistrationRow {
  readonly caseId: string;
  readonly epoch: number;
  /** Hash of the record that got the place. */
  readonly record: string;
  /** Hash of this node's signed registration. */
  readonly statement: string;
}

/** Takes the place of an epoch for a record, for ever. False when the place is taken: `findRegistration` says by what. */
export async function claimRegistration(tx: Transaction, row: RegistrationRow): Promise<boolean> {
  const rows = await tx.query(
    `insert into custody.registration (case_id, epoch, record, statement) values ($1, $2, $3, $4)
     on conflict (case_id, epoch) do nothing
     returning epoch`,
    [row.caseId, row.epoch, row.record, row.statement],
  );
  return rows.length === 1;
}

/** The same for many places in one statement; answers how many were free. */
export async function claimRegistrations(
  tx: Transaction,
  places: readonly RegistrationRow[],
): Promise<number> {
  const rows = await tx.query(
    `insert into custody.registration (case_id, epoch, record, statement)
     select "caseId", epoch, record, statement
       from json_to_recordset($1::json) as place ("caseId" text, epoch integer, record text, statement text)
     on conflict (case_id, epoch) do nothing
     returning epoch`,
    [JSON.stringify(places)],
  );
  return rows.length;
}

/** Every place that this node has given for these cases. */
export async function listRegistrationsOfCases(
  tx: Transaction,
  caseIds: readonly string[],
): Promise<readonly RegistrationRow[]> {
  return tx.query<RegistrationRow>(
    `select case_id as "caseId", epoch, record, statement
       from custody.registration
      where case_id = any ($1::text[])
      order by case_id, epoch
      limit 10000`,
    [textArray(caseIds)],
  );
}

export async function findRegistration(
  tx: Transaction,
  place: { readonly caseId: string; readonly epoch: number },
): Promise<RegistrationRow | undefined> {
  const [row] = await tx.query<RegistrationRow>(
    `select case_id as "caseId", epoch, record, statement
       from custody.registration
      where case_id = $1 and epoch = $2`,
    [place.caseId, place.epoch],
  );
  return row;
}
