import type { PersonField, PersonId } from '@zhulian/registry';
import type { Instant } from '@zhulian/vocabulary';
import type { Database } from '../connection/database.ts';

/** One row of a list that is about to show names. */
export interface ListedCase {
  /** Random UUID; of the intent, if one is needed. */
  readonly id: string;
  readonly caseId: string;
  readonly purpose: string;
  readonly basis: string;
  readonly personIds: readonly PersonId[];
}

/**
 * 清单查阅: one intent for each row whose people this actor has not been shown for the same case since `since`, all in one
 * statement. Like `commitLookupIntent`: await it before the list leaves; it throws a Fault when it is not durable.
 */
export async function commitListIntents(
  auditDatabase: Database,
  order: {
    readonly at: Instant;
    readonly since: Instant;
    readonly actor: string;
    readonly actorName: string;
    readonly office: string;
    readonly fields: readonly PersonField[];
    readonly rows: readonly ListedCase[];
  },
): Promise<void> {
  await auditDatabase.query(
    `with wanted as (
       select id, "caseId" as case_id, purpose, basis, "personIds" as person_ids
         from json_to_recordset($1::json) as row (
                id uuid, "caseId" text, purpose text, basis text, "personIds" uuid[])
     ),
     fresh as (
       select wanted.*
         from wanted
        where not exists (
          select from access.lookup_intent as intent
           where intent.case_id = wanted.case_id
             and intent.actor = $2
             and intent.at >= $3
             and intent.fields @> $7::text[]
             and not exists (
               select from unnest(wanted.person_ids) as shown(person_id)
                where not exists (
                  select from access.lookup_person as seen
                   where seen.lookup_id = intent.id and seen.person_id = shown.person_id)))
     ),
     intent as (
       insert into access.lookup_intent (
         id, at, actor, actor_name, office, case_id, purpose, basis, fields, channel)
       select id, $4, $2, $5, $6, case_id, purpose, basis, $7, 'desk' from fresh
     )
     insert into access.lookup_person (lookup_id, person_id, at)
     select distinct fresh.id, shown.person_id, $4::timestamptz
       from fresh
      cross join unnest(fresh.person_ids) as shown(person_id)`,
    [
      JSON.stringify(order.rows),
      order.actor,
      order.since,
      order.at,
      order.actorName,
      order.office,
      order.fields,
    ],
  );
}
