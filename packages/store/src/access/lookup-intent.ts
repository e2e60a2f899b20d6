import type { PersonField, PersonId } from '@zhulian/registry';
import type { Instant } from '@zhulian/vocabulary';
import type { Database } from '../connection/database.ts';

/** Where a look-up happens. `clockwork` is the node's own work with nobody at a desk. */
export type LookupChannel = 'desk' | 'portal' | 'exchange' | 'clockwork';

/** 访问意图: who is about to see what of whom, for which purpose, on which basis. */
export interface LookupIntent {
  /** Random UUID. */
  readonly id: string;
  readonly at: Instant;
  readonly actor: string;
  readonly actorName: string;
  readonly office: string;
  readonly caseId: string | null;
  readonly purpose: string;
  readonly basis: string;
  /** Everybody who will be shown, look-alikes too: each of them can read that she was. */
  readonly personIds: readonly PersonId[];
  readonly fields: readonly PersonField[];
  readonly channel: LookupChannel;
}

/**
 * Commits the intent on a connection of its own. Await it before any data leave; it throws a Fault when the intent is
 * not durable, and then nothing may be shown. Rolling back the reader's own transaction leaves it in place.
 */
export async function commitLookupIntent(
  auditDatabase: Database,
  intent: LookupIntent,
): Promise<void> {
  await auditDatabase.query(
    `with intent as (
       insert into access.lookup_intent (
         id, at, actor, actor_name, office, case_id, purpose, basis, fields, channel)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       returning id, at
     )
     insert into access.lookup_person (lookup_id, person_id, at)
     select intent.id, shown.person_id, intent.at
       from intent
      cross join (select distinct unnest($11::uuid[]) as person_id) as shown`,
    [
      intent.id,
      intent.at,
      intent.actor,
      intent.actorName,
      intent.office,
      intent.caseId,
      intent.purpose,
      intent.basis,
      intent.fields,
      intent.channel,
      intent.personIds,
    ],
  );
}
