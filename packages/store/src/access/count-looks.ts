import type { Instant } from '@zhulian/vocabulary';
import type { Transaction } from '../connection/database.ts';

/** How often one official looked, and at how many; never at whom. */
export interface LooksOfOfficial {
  readonly office: string;
  readonly actorName: string;
  readonly looks: number;
  readonly people: number;
  readonly matters: number;
  readonly withoutMatter: number;
  readonly lastAt: Instant;
}

/** 查阅统计 since a moment, whoever saw most people first. */
export function countLooks(
  tx: Transaction,
  search: { readonly since: Instant; readonly limit: number },
): Promise<readonly LooksOfOfficial[]> {
  return tx.query<LooksOfOfficial>(
    `select intent.office, intent.actor_name as "actorName", count(distinct intent.id)::int as looks,
            count(distinct seen.person_id)::int as people, count(distinct intent.case_id)::int as matters,
            count(distinct intent.id) filter (where intent.case_id is null)::int as "withoutMatter",
            to_char(max(intent.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "lastAt"
       from access.lookup_intent as intent
       left join access.lookup_person as seen on seen.lookup_id = intent.id
      where intent.at >= $1
      group by intent.office, intent.actor, intent.actor_name
      order by people desc, looks desc, intent.office, intent.actor
      limit $2`,
    [search.since, search.limit],
  );
}
