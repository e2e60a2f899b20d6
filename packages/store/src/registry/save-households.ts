import type { Household } from '@zhulian/registry';
import type { Instant } from '@zhulian/vocabulary';
import type { Transaction } from '../connection/database.ts';

/** Writes 户; their members follow with saveHouseholdMembers. */
export async function saveHouseholds(
  tx: Transaction,
  households: readonly Household[],
  recordedAt: Instant,
): Promise<void> {
  const rows = households.map(({ id, number, township }) => ({ id, number, township }));
  await tx.query(
    `insert into registry.household (id, number, township, recorded_at)
     select id, number, township, $2
       from json_to_recordset($1::json) as row (id uuid, number text, township text)`,
    [JSON.stringify(rows), recordedAt],
  );
}

/** Writes who belongs to which 户 and the relation to its head. */
export async function saveHouseholdMembers(
  tx: Transaction,
  households: readonly Household[],
): Promise<void> {
  const rows = households.flatMap(({ id, members }) =>
    members.map((member) => ({ ...member, household: id })),
  );
  await tx.query(
    `insert into registry.household_member (household_id, person_id, relation_to_head)
     select household, "personId", "relationToHead"
       from json_to_recordset($1::json) as row (
              household uuid, "personId" uuid, "relationToHead" text)`,
    [JSON.stringify(rows)],
  );
}
