import type { Transaction } from '../connection/database.ts';

/** 督办: a rung that has fired. Its key, obligation and step, lets it fire once whatever happens. */
export interface ObligationStep {
  readonly obligationId: string;
  readonly step: number;
  readonly code: string;
  readonly office: string;
  readonly fellOn: string;
  readonly firedAt: string;
}

/** A rung as the other side recorded it, by its own signed letter. */
export type PeerStep = Pick<ObligationStep, 'obligationId' | 'step' | 'fellOn' | 'firedAt'>;

/** Fires a rung. False when it had fired before: the key decides, so no outage and no second engine doubles it. */
export async function saveObligationStep(tx: Transaction, step: ObligationStep): Promise<boolean> {
  return (await saveObligationSteps(tx, [step])).length === 1;
}

/** Fires many; answers those that had not fired before, and only they may be told. */
export async function saveObligationSteps(
  tx: Transaction,
  steps: readonly ObligationStep[],
): Promise<readonly Pick<ObligationStep, 'obligationId' | 'step'>[]> {
  return tx.query<Pick<ObligationStep, 'obligationId' | 'step'>>(
    `insert into casework.obligation_step (obligation_id, step, code, office, fell_on, fired_at)
     select * from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::date[], $6::timestamptz[])
     on conflict do nothing
     returning obligation_id as "obligationId", step`,
    [
      steps.map((step) => step.obligationId),
      steps.map((step) => step.step),
      steps.map((step) => step.code),
      steps.map((step) => step.office),
      steps.map((step) => step.fellOn),
      steps.map((step) => step.firedAt),
    ],
  );
}

/** Notes when the other side recorded a step. The first word of it stays. */
export async function savePeerStep(tx: Transaction, told: PeerStep): Promise<void> {
  await tx.query(
    `insert into casework.obligation_peer_step (obligation_id, step, fell_on, fired_at)
     values ($1, $2, $3, $4)
     on conflict do nothing`,
    [told.obligationId, told.step, told.fellOn, told.firedAt],
  );
}

export async function listPeerSteps(tx: Transaction, caseId: string): Promise<readonly PeerStep[]> {
  return tx.query<PeerStep>(
    `select step.obligation_id as "obligationId", step.step, step.fell_on as "fellOn",
            to_char(step.fired_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "firedAt"
       from casework.obligation_peer_step as step
       join casework.obligation on obligation.id = step.obligation_id
      where obligation.case_id = $1
      order by step.obligation_id, step.step
      limit 1000`,
    [caseId],
  );
}

export async function listObligationSteps(
  tx: Transaction,
  caseId: string,
): Promise<readonly ObligationStep[]> {
  return tx.query<ObligationStep>(
    `select step.obligation_id as "obligationId", step.step, step.code, step.office, step.fell_on as "fellOn",
            to_char(step.fired_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "firedAt"
       from casework.obligation_step as step
       join casework.obligation on obligation.id = step.obligation_id
      where obligation.case_id = $1
      order by step.obligation_id, step.step
      limit 1000`,
    [caseId],
  );
}
