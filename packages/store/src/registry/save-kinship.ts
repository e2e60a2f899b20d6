import type { Kinship } from '@zhulian/registry';
import type { Instant } from '@zhulian/vocabulary';
import type { Transaction } from '../connection/database.ts';

/** Writes declared kinship. A couple is written with its case or, by the table's own check, not at all. */
export async function saveKinship(
  tx: Transaction,
  kinship: readonly Kinship[],
  recordedAt: Instant,
): Promise<void> {
  const rows = kinship.map(({ relative, ...edge }) => ({ ...edge, ...relativeColumns(relative) }));
  await tx.query(
    `insert into registry.kinship (
       person_id, relation, relative_id, relative_name, relative_number, declared_on, case_id, recorded_at)
     select "personId", relation, "relativeId", name, number, "declaredOn", "caseId", $2
       from json_to_recordset($1::json) as row (
              "personId" uuid, relation text, "relativeId" uuid, name text, number text,
              "declaredOn" date, "caseId" text)`,
    [JSON.stringify(rows), recordedAt],
  );
}

function relativeColumns(relative: Kinship['relative']): {
  readonly relativeId: string | null;
  readonly name: string | null;
  readonly number: string | null;
} {
  if ('personId' in relative) return { relativeId: relative.personId, name: null, number: null };
  return { relativeId: null, name: relative.name, number: relative.number };
}
