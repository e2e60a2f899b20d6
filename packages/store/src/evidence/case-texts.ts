import type { Instant } from '@zhulian/vocabulary';
import type { Transaction } from '../connection/database.ts';

/** 督办一级 with the text that the log commits to. */
export interface StepText {
  readonly obligationId: string;
  readonly step: number;
  readonly code: string;
  readonly office: string;
  readonly fellOn: string;
  readonly firedAt: Instant;
  readonly text: string;
}

/** 查阅 of one of these cases, with the text that the log commits to. */
export interface LookupText {
  readonly at: Instant;
  readonly actorName: string;
  readonly office: string;
  readonly purpose: string;
  readonly basis: string;
  readonly fields: readonly string[];
  readonly channel: string;
  readonly text: string;
}

export function listStepTexts(
  tx: Transaction,
  caseIds: readonly string[],
): Promise<readonly StepText[]> {
  return tx.query<StepText>(
    `select rung.obligation_id as "obligationId", rung.step, rung.code, rung.office, rung.fell_on as "fellOn",
            rung.fired_at as "firedAt", evidence.step_text(rung) as text
       from casework.obligation_step as rung
       join casework.obligation as owed on owed.id = rung.obligation_id
      where owed.case_id = any ($1::text[])
      order by rung.obligation_id, rung.step
      limit 1000`,
    [caseIds],
  );
}

export function listLookupTexts(
  tx: Transaction,
  caseIds: readonly string[],
): Promise<readonly LookupText[]> {
  return tx.query<LookupText>(
    `select intent.at, intent.actor_name as "actorName", intent.office, intent.purpose, intent.basis, intent.fields,
            intent.channel, evidence.lookup_text(intent) as text
       from access.lookup_intent as intent
      where intent.case_id = any ($1::text[])
      order by intent.at, intent.id
      limit 2000`,
    [caseIds],
  );
}
