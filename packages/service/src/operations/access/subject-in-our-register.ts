import type { CoCheckState } from '@zhulian/casework';
import type { PersonId } from '@zhulian/registry';
import type { Transaction } from '@zhulian/store';
import { findBirthRegistration } from '../case-log/keep-birth-registration.ts';

/** Whom our own co-check is about, in our own register; null where she is not in it. */
export async function subjectInOurRegister(
  tx: Transaction,
  { parentCaseId, subject }: Pick<CoCheckState, 'parentCaseId' | 'subject'>,
): Promise<PersonId | null> {
  const parent = parentCaseId === null ? undefined : await findBirthRegistration(tx, parentCaseId);
  const found = parent?.subjects.find(({ role }) => role === subject.role);
  return (found?.personId ?? null) as PersonId | null;
}
