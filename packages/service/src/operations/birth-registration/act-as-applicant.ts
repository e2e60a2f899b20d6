import {
  type BirthRegistrationEvent,
  type BirthRegistrationState,
  correctBirthRegistration,
  type Order,
  signUndertaking,
  withdrawBirthRegistration,
  withdrawCoCheck,
} from '@zhulian/casework';
import type { ApplicationAnswers, CitizenSession, RefusalValue } from '@zhulian/contract';
import { revokeVouchersOfCase, type Transaction } from '@zhulian/store';
import { calendarDateOf, granted, instantOf, type Result, refused } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { orStale } from '../case-log/as-refusal.ts';
import {
  findBirthRegistration,
  keepBirthRegistration,
} from '../case-log/keep-birth-registration.ts';
import { findCoCheck, keepCoCheck } from '../case-log/keep-co-check.ts';
import { tellPeer } from '../co-check/tell-peer.ts';
import { findLeavingFault, takeBackOffer } from '../custody/find-custody-fault.ts';
import { assembleDraft } from './assemble-draft.ts';
import { findSpouse, loadApplicant } from './load-applicant.ts';

interface ApplicantOrder {
  readonly caseId: string;
  readonly version: number;
}

type Decide = (
  tx: Transaction,
  state: BirthRegistrationState,
  order: Order,
) => Promise<Result<readonly BirthRegistrationEvent[], RefusalValue>>;

/** 更正 within ten minutes, or 补正 when asked. */
export function correctApplication(
  parts: NodeParts,
  session: CitizenSession,
  order: ApplicantOrder & { readonly answers: ApplicationAnswers },
): Promise<Result<null, RefusalValue>> {
  return act(parts, session, order, async (tx, state, by) => {
    const record = await loadApplicant(tx, parts, session.personId);
    if (!record.ok) return record;
    const spouse = await findSpouse(tx, parts, order.answers);
    const on = calendarDateOf(by.at);
    const assembled = assembleDraft(parts, {
      record: record.value,
      spouse,
      answers: order.answers,
      on,
    });
    if (!assembled.ok) return assembled;
    const { mother, father } = assembled.value;
    return spread(
      correctBirthRegistration(state, { ...by, answers: order.answers, mother, father }),
    );
  });
}

/** 告知承诺, signed by the applicant. */
export function signApplicantsUndertaking(
  parts: NodeParts,
  session: CitizenSession,
  order: ApplicantOrder,
): Promise<Result<null, RefusalValue>> {
  return act(parts, session, order, async (_tx, state, by) => spread(signUndertaking(state, by)));
}

/** 撤回, with every co-check that is still open. */
export function withdrawApplication(
  parts: NodeParts,
  session: CitizenSession,
  order: ApplicantOrder & { readonly reason: string },
): Promise<Result<null, RefusalValue>> {
  return act(parts, session, order, async (tx, state, by) => {
    const outcome = withdrawBirthRegistration(state, { ...by, reason: order.reason });
    if (!outcome.ok) return refused({ ...outcome.refusal });
    for (const { coCheckId } of state.coChecks) {
      const before = await findCoCheck(tx, coCheckId);
      if (!before) continue;
      const withdrawn = withdrawCoCheck(before, {
        at: by.at,
        by: {
          role: 'node',
          id: parts.party,
          name: parts.province.shortName.zh,
          office: state.office,
        },
        reason: '申请人已撤回',
      });
      if (!withdrawn.ok) continue;
      const next = await keepCoCheck(tx, parts, {
        direction: 'outgoing',
        before,
        events: withdrawn.value,
      });
      await tellPeer(tx, parts, { state: next, events: withdrawn.value });
    }
    await revokeVouchersOfCase(tx, { caseId: state.caseId, at: by.at });
    return outcome;
  });
}

async function act(
  parts: NodeParts,
  session: CitizenSession,
  order: ApplicantOrder,
  decide: Decide,
): Promise<Result<null, RefusalValue>> {
  const outcome = await orStale(
    parts.database.transact(async (tx) => {
      const state = await findBirthRegistration(tx, order.caseId);
      if (!state || state.applicantId !== session.personId)
        return refused({ code: 'case.unknown' });
      if (state.version !== order.version) return refused({ code: 'case.version-stale' });
      const fault = await findLeavingFault(tx, parts, order.caseId);
      if (fault !== undefined) return refused(fault);
      const by: Order = {
        at: instantOf(parts.clock.nowMs()),
        by: { role: 'applicant', id: session.personId, name: session.name, office: null },
      };
      const events = await decide(tx, state, by);
      if (!events.ok) return events;
      await takeBackOffer(tx, parts, order.caseId);
      await keepBirthRegistration(tx, parts, { before: state, events: events.value });
      return granted(null);
    }),
  );
  if (outcome.ok) parts.wake();
  return outcome;
}

function spread<Value>(
  outcome: Result<Value, { readonly code: string }>,
): Result<Value, RefusalValue> {
  return outcome.ok ? outcome : refused({ ...outcome.refusal });
}
