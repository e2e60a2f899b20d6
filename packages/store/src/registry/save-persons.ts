import { birthDateIn, comparableNumberOf, type Person } from '@zhulian/registry';
import type { Instant } from '@zhulian/vocabulary';
import type { Transaction } from '../connection/database.ts';

/** Writes 登记人员; their names and numbers follow with saveNames and saveIdentifiers. */
export async function savePersons(
  tx: Transaction,
  persons: readonly Person[],
  recordedAt: Instant,
): Promise<void> {
  const rows = persons.map((person) => ({
    id: person.id,
    sex: person.declaredSex,
    born: person.declaredBirthDate,
    years: birthYearsOf(person),
  }));
  await tx.query(
    `insert into registry.person (id, declared_sex, declared_birth_date, birth_years, recorded_at)
     select id, sex, born, years, $2
       from json_to_recordset($1::json) as row (id uuid, sex text, born date, years smallint[])`,
    [JSON.stringify(rows), recordedAt],
  );
}

/** Years of birth by declaration and by each number, since either may be the true one. */
function birthYearsOf(person: Person): readonly number[] {
  const dates = person.identifiers.map(({ number }) => {
    const comparable = comparableNumberOf(number);
    return comparable === undefined ? undefined : birthDateIn(comparable);
  });
  const years = [person.declaredBirthDate, ...dates].map((date) => Number(date?.slice(0, 4)));
  return [...new Set(years.filter((year) => !Number.isNaN(year)))];
}
