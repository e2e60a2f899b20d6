import { comparableNumberOf, type PersonId } from '@zhulian/registry';
import type { Transaction } from '../connection/database.ts';

/**
 * The one person who carries this number, old 15 digits upgraded. Undefined when nobody does, when it is a placeholder,
 * and when two people do: then only a clerk can say who is meant.
 */
export async function findPersonByNumber(
  tx: Transaction,
  number: string,
): Promise<PersonId | undefined> {
  const comparable = comparableNumberOf(number);
  if (comparable === undefined) return undefined;
  const rows = await tx.query<{ readonly id: PersonId }>(
    `select distinct person_id as id
       from registry.identifier
      where comparable = $1
      limit 2`,
    [comparable],
  );
  return rows.length === 1 ? rows[0]?.id : undefined;
}
