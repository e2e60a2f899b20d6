import type { ApplicationAnswers, RefusalValue } from '@zhulian/contract';
import type { PersonId } from '@zhulian/registry';
import { findPersonByNumber, loadPersonForCase, type Transaction } from '@zhulian/store';
import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { type ApplicantRecord, applicantFields, applicantRecordOf } from './applicant-record.ts';

/** The applicant's own record. She reads herself; nobody else is shown it. */
export async function loadApplicant(
  tx: Transaction,
  parts: Pick<NodeParts, 'offices'>,
  personId: string,
): Promise<Result<ApplicantRecord, RefusalValue>> {
  const person = await loadPersonForCase(tx, {
    personId: personId as PersonId,
    fields: applicantFields,
  });
  const record = applicantRecordOf(person, parts.offices);
  return record ? granted(record) : refused({ code: 'person.record-incomplete' });
}

/**
 * The spouse's record in this province's register, when name and number both agree with what she wrote. Nothing of it is
 * shown to her: it only spares him questions. When she applies alone nobody is looked up.
 */
export async function findSpouse(
  tx: Transaction,
  parts: Pick<NodeParts, 'offices'>,
  answers: ApplicationAnswers,
): Promise<ApplicantRecord | undefined> {
  const number = (answers.spouseNumber ?? '').trim().toUpperCase();
  if (answers.applyingWith !== 'spouse' || number === '') return undefined;
  const personId = await findPersonByNumber(tx, number);
  if (personId === undefined) return undefined;
  const record = await loadApplicant(tx, parts, personId);
  return record.ok && record.value.name === (answers.spouseName ?? '').trim()
    ? record.value
    : undefined;
}
