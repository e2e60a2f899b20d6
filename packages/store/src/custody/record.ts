import { textArray } from '../connection/array-parameter.ts';
import type { Transaction } from '../connection/database.ts';

/** 责任记录 in force here. `since` is the instant of change: the second registration. */
export interface CustodyRecordRow {
  readonly caseId: string;
  readonly epoch: number;
  readonly prevEpoch: number | null;
  readonly hash: string;
  readonly kind: 'opening' | 'release' | 'assign';
  readonly holder: string;
  readonly office: string;
  readonly registrars: readonly string[];
  readonly since: string;
}

/**
 * Puts a record in force. The database refuses it unless two of the registrars that the record before it names have been
 * heard. False when it was in force already.
 */
export async function saveCustodyRecord(
  tx: Transaction,
  record: CustodyRecordRow,
): Promise<boolean> {
  return (await saveCustodyRecords(tx, [record])) === 1;
}

/** The same for many, oldest first of each case; answers how many were not in force before. */
export async function saveCustodyRecords(
  tx: Transaction,
  records: readonly CustodyRecordRow[],
): Promise<number> {
  const rows = await tx.query(
    `insert into custody.record (case_id, epoch, prev_epoch, hash, kind, holder, office, registrars, since)
     select row."caseId", row.epoch, row."prevEpoch", row.hash, row.kind, row.holder, row.office,
            array(select json_array_elements_text(row.registrars)), row.since
       from json_to_recordset($1::json) as row (
              "caseId" text, epoch integer, "prevEpoch" integer, hash text, kind text, holder text, office text,
              registrars json, since timestamptz)
     on conflict (hash) do nothing
     returning epoch`,
    [JSON.stringify(records)],
  );
  return rows.length;
}

/** The highest epoch in force here of each case that has one. */
export async function listLatestEpochs(
  tx: Transaction,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ readonly caseId: string; readonly epoch: number }>(
    `select case_id as "caseId", max(epoch) as epoch
       from custody.record
      where case_id = any ($1::text[])
      group by case_id`,
    [textArray(caseIds)],
  );
  return new Map(rows.map(({ caseId, epoch }) => [caseId, epoch]));
}

const columns = `case_id as "caseId", epoch, prev_epoch as "prevEpoch", hash, kind, holder, office, registrars,
  to_char(since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as since`;

/** The chain as far as it is in force here, oldest first. */
export async function listCustodyRecords(
  tx: Transaction,
  caseId: string,
): Promise<readonly CustodyRecordRow[]> {
  return tx.query<CustodyRecordRow>(
    `select ${columns} from custody.record where case_id = $1 order by epoch limit 1000`,
    [caseId],
  );
}

/** Who is responsible as far as this node knows; undefined when it knows nothing of the case. */
export async function findLatestRecord(
  tx: Transaction,
  caseId: string,
): Promise<CustodyRecordRow | undefined> {
  const [row] = await tx.query<CustodyRecordRow>(
    `select ${columns} from custody.record where case_id = $1 order by epoch desc limit 1`,
    [caseId],
  );
  return row;
}

/** The record in force of every case that this node knows of, the oldest first. */
export async function listRecordsInForce(
  tx: Transaction,
  search: { readonly limit: number },
): Promise<readonly CustodyRecordRow[]> {
  return tx.query<CustodyRecordRow>(
    `select ${columns}
       from custody.record as latest
      where not exists (
        select from custody.record as later
         where later.case_id = latest.case_id and later.epoch > latest.epoch)
      order by latest.since, case_id
      limit $1`,
    [search.limit],
  );
}
