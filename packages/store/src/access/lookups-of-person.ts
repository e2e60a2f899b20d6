import type { PersonField, PersonId } from '@zhulian/registry';
import type { Instant } from '@zhulian/vocabulary';
import type { Transaction } from '../connection/database.ts';
import type { LookupOutcome } from './lookup-outcome.ts';

/** One line of 谁看过我的信息. */
export interface LookupOfPerson {
  readonly lookupId: string;
  /** Null for this province's own look-ups, else the party that told us. */
  readonly source: string | null;
  readonly at: Instant;
  readonly actorName: string;
  readonly office: string;
  readonly caseId: string | null;
  readonly purpose: string;
  readonly basis: string;
  readonly fields: readonly PersonField[];
  /** Null while no outcome is known; to be read as shown. */
  readonly outcome: LookupOutcome | null;
}

/** Where the next page begins: the last line of the page before. */
export type LookupPosition = Pick<LookupOfPerson, 'at' | 'lookupId'>;

/** 谁看过我的信息, newest first, this province's look-ups and those that others told us of, in one list. */
export function listLookupsOfPerson(
  tx: Transaction,
  search: {
    readonly personId: PersonId;
    readonly limit: number;
    readonly before?: LookupPosition | undefined;
  },
): Promise<readonly LookupOfPerson[]> {
  return tx.query<LookupOfPerson>(
    `select lookup_id as "lookupId", source, actor_name as "actorName", office, case_id as "caseId",
            purpose, basis, fields, outcome,
            to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
       from (
         select seen.lookup_id, null as source, seen.at, intent.actor_name, intent.office,
                intent.case_id, intent.purpose, intent.basis, intent.fields, outcome.outcome
           from access.lookup_person as seen
           join access.lookup_intent as intent on intent.id = seen.lookup_id
           left join access.lookup_outcome as outcome on outcome.lookup_id = seen.lookup_id
          where seen.person_id = $1
          union all
         select lookup_id, source, at, actor_name, office, case_id, purpose, basis, fields, outcome
           from access.foreign_lookup
          where person_id = $1
       ) as line
      where $3::timestamptz is null
         or (line.at, line.lookup_id) < ($3, $4::uuid)
      order by line.at desc, line.lookup_id desc
      limit $2`,
    [search.personId, search.limit, search.before?.at ?? null, search.before?.lookupId ?? null],
  );
}

/** How many look-ups of her there are in all, for the number beside the link. */
export async function countLookupsOfPerson(tx: Transaction, personId: PersonId): Promise<number> {
  const rows = await tx.query<{ readonly count: number }>(
    `select ((select count(*) from access.lookup_person where person_id = $1)
           + (select count(*) from access.foreign_lookup where person_id = $1))::integer as count`,
    [personId],
  );
  return rows[0]?.count ?? 0;
}
