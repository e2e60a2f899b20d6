import type { PersonField, PersonId } from '@zhulian/registry';
import type { Instant } from '@zhulian/vocabulary';
import type { Transaction } from '../connection/database.ts';
import type { LookupOutcome } from './lookup-outcome.ts';

/** 异地访问通知: one look-up of our resident in another province, told by that province. */
export interface ForeignLookup {
  /** Party that told us, e.g. `zl:node:52`. */
  readonly source: string;
  readonly lookupId: string;
  /** Our own id of her; the other province does not know it. */
  readonly personId: PersonId;
  readonly at: Instant;
  readonly actorName: string;
  readonly office: string;
  readonly caseId: string | null;
  readonly purpose: string;
  readonly basis: string;
  readonly fields: readonly PersonField[];
  readonly outcome: LookupOutcome;
}

/** Keeps access notices of other provinces. The same notice again is harmless. */
export async function saveForeignLookups(
  tx: Transaction,
  order: { readonly lookups: readonly ForeignLookup[]; readonly receivedAt: Instant },
): Promise<void> {
  await tx.query(
    `insert into access.foreign_lookup (
       source, lookup_id, person_id, at, actor_name, office, case_id, purpose, basis, fields, outcome, received_at)
     select source, "lookupId", "personId", at, "actorName", office, "caseId", purpose, basis, fields, outcome, $2
       from json_to_recordset($1::json) as told (
              source text, "lookupId" uuid, "personId" uuid, at timestamptz, "actorName" text, office text,
              "caseId" text, purpose text, basis text, fields text[], outcome text)
     on conflict do nothing`,
    [JSON.stringify(order.lookups), order.receivedAt],
  );
}
