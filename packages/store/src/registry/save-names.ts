import { type Person, soundOf } from '@zhulian/registry';
import { foldPersonName, type Instant } from '@zhulian/vocabulary';
import type { Transaction } from '../connection/database.ts';

/** Writes the names of new people: the one in use first, 曾用名 after it, each with how it sounds. */
export async function saveNames(
  tx: Transaction,
  persons: readonly Person[],
  recordedAt: Instant,
): Promise<void> {
  const rows = persons.flatMap((person) =>
    [{ name: person.name, until: null }, ...person.formerNames].map(({ name, until }, position) => {
      const sound = soundOf(name);
      return {
        id: person.id,
        position,
        name,
        until,
        comparable: foldPersonName(name),
        sound: sound.exact,
        fuzzy: sound.fuzzy,
      };
    }),
  );
  await tx.query(
    `insert into registry.name (
       person_id, position, name, until, comparable, sound, fuzzy_sound, recorded_at)
     select id, position, name, until, comparable, sound, fuzzy, $2
       from json_to_recordset($1::json) as row (
              id uuid, position smallint, name text, until date, comparable text, sound text, fuzzy text)`,
    [JSON.stringify(rows), recordedAt],
  );
}
