import type { PersonField, PersonId } from '@zhulian/registry';
import type { Instant } from '@zhulian/vocabulary';
import type { Database } from '../connection/database.ts';

/**
 * The intent by which this actor, for this case, was shown all of these people with all of these fields since a moment;
 * undefined when there is none and a new one must be committed. Whoever saw a name has not seen the number.
 */
export async function findRecentIntent(
  auditDatabase: Database,
  search: {
    readonly actor: string;
    readonly caseId: string;
    readonly since: Instant;
    readonly personIds: readonly PersonId[];
    readonly fields: readonly PersonField[];
  },
): Promise<string | undefined> {
  const rows = await auditDatabase.query<{ readonly id: string }>(
    `select intent.id
       from access.lookup_intent as intent
      where intent.case_id = $1
        and intent.actor = $2
        and intent.at >= $3
        and intent.fields @> $5::text[]
        and not exists (
          select from unnest($4::uuid[]) as wanted(person_id)
           where not exists (
             select from access.lookup_person as seen
              where seen.lookup_id = intent.id and seen.person_id = wanted.person_id))
      order by intent.at desc
      limit 1`,
    [search.caseId, search.actor, search.since, search.personIds, search.fields],
  );
  return rows[0]?.id;
}
