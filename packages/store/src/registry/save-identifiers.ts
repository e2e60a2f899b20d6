import { comparableNumberOf, type Person } from '@zhulian/registry';
import type { Instant } from '@zhulian/vocabulary';
import type { Transaction } from '../connection/database.ts';

/** Writes the numbers of new people as printed, with their flags; placeholders get nothing to be found by. */
export async function saveIdentifiers(
  tx: Transaction,
  persons: readonly Person[],
  recordedAt: Instant,
): Promise<void> {
  const rows = persons.flatMap((person) =>
    person.identifiers.map((identifier, position) => ({
      ...identifier,
      id: person.id,
      position,
      comparable: comparableNumberOf(identifier.number) ?? null,
    })),
  );
  await tx.query(
    `insert into registry.identifier (
       person_id, position, kind, number, flags, recorded_on, replaced_on, comparable, recorded_at)
     select id, position, kind, number, flags, "recordedOn", "replacedOn", comparable, $2
       from json_to_recordset($1::json) as row (
              id uuid, position smallint, kind text, number text, flags text[], "recordedOn" date,
              "replacedOn" date, comparable text)`,
    [JSON.stringify(rows), recordedAt],
  );
}
