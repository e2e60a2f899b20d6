import type { Residence } from '@zhulian/registry';
import type { Instant } from '@zhulian/vocabulary';
import type { Transaction } from '../connection/database.ts';

/** Writes 居住. Two stays of one kind that overlap are refused by the table's exclusion constraint. */
export async function saveResidences(
  tx: Transaction,
  residences: readonly Residence[],
  recordedAt: Instant,
): Promise<void> {
  await tx.query(
    `insert into registry.residence (
       person_id, kind, division_as_written, township_as_written, township, stay, recorded_at)
     select "personId", kind, "divisionAsWritten", "townshipAsWritten", township,
            daterange("from", "to"), $2
       from json_to_recordset($1::json) as row (
              "personId" uuid, kind text, "divisionAsWritten" text, "townshipAsWritten" text,
              township text, "from" date, "to" date)`,
    [JSON.stringify(residences), recordedAt],
  );
}
