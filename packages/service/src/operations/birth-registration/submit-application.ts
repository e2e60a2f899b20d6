import { caseNumber, submitBirthRegistration } from '@zhulian/casework';
import type { ApplicationAnswers, CitizenSession, RefusalValue } from '@zhulian/contract';
import {
  claimAnswer,
  discardDraft,
  saveAnswer,
  type Transaction,
  takeDailySerial,
} from '@zhulian/store';
import { calendarDateOf, granted, instantOf, type Result, refused } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { freshId } from '../case-log/fresh-id.ts';
import { keepBirthRegistration } from '../case-log/keep-birth-registration.ts';
import { openCustody } from '../custody/open-custody.ts';
import { assembleDraft, draftOf } from './assemble-draft.ts';
import { findSpouse, loadApplicant } from './load-applicant.ts';

export const birthRegistrationItem = 'birth-registration';

type Submitted = Result<{ readonly caseId: string }, RefusalValue>;

/** 提交. The same key gives the same answer for ever, also when two taps race each other. */
export async function submitApplication(
  parts: NodeParts,
  session: CitizenSession,
  order: { readonly answers: ApplicationAnswers; readonly idempotencyKey: string },
): Promise<Submitted> {
  const scope = `submit/${session.personId}`;
  const at = instantOf(parts.clock.nowMs());
  return parts.database.transact(async (tx) => {
    const given = await claimAnswer(tx, { scope, key: order.idempotencyKey, at });
    if (given !== undefined) return given as Submitted;
    const outcome = await submit(tx, parts, { session, answers: order.answers });
    await saveAnswer(tx, { scope, key: order.idempotencyKey, answer: outcome });
    return outcome;
  });
}

async function submit(
  tx: Transaction,
  parts: NodeParts,
  order: { readonly session: CitizenSession; readonly answers: ApplicationAnswers },
): Promise<Submitted> {
  const { session, answers } = order;
  const at = instantOf(parts.clock.nowMs());
  const on = calendarDateOf(at);
  const record = await loadApplicant(tx, parts, session.personId);
  if (!record.ok) return record;
  const spouse = await findSpouse(tx, parts, answers);
  const assembled = assembleDraft(parts, { record: record.value, spouse, answers, on });
  if (!assembled.ok) return assembled;

  const serial = await takeDailySerial(tx, on);
  const caseId = freshId(parts);
  const submitted = submitBirthRegistration({
    at,
    by: { role: 'applicant', id: session.personId, name: session.name, office: null },
    draft: draftOf(assembled.value, {
      caseId,
      number: caseNumber({ province: parts.province.code, on, serial }),
      applicantId: session.personId,
      answers,
      limits: parts.province.limits,
    }),
  });
  if (!submitted.ok) return refused({ ...submitted.refusal });
  const state = await keepBirthRegistration(tx, parts, {
    before: undefined,
    events: submitted.value,
  });
  await openCustody(tx, parts, { caseId, office: state.office });
  await discardDraft(tx, { personId: session.personId, item: birthRegistrationItem });
  return granted({ caseId });
}
