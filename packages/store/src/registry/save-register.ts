import type { Register } from '@zhulian/registry';
import type { Instant } from '@zhulian/vocabulary';
import type { Transaction } from '../connection/database.ts';
import { saveHouseholdMembers, saveHouseholds } from './save-households.ts';
import { saveIdentifiers } from './save-identifiers.ts';
import { saveKinship } from './save-kinship.ts';
import { saveNames } from './save-names.ts';
import { savePersons } from './save-persons.ts';
import { saveResidences } from './save-residences.ts';

/** Writes a whole register of people who are not there yet, in seven statements. */
export async function saveRegister(
  tx: Transaction,
  order: { readonly register: Register; readonly recordedAt: Instant },
): Promise<void> {
  const { register, recordedAt } = order;
  await savePersons(tx, register.persons, recordedAt);
  await saveNames(tx, register.persons, recordedAt);
  await saveIdentifiers(tx, register.persons, recordedAt);
  await saveHouseholds(tx, register.households, recordedAt);
  await saveHouseholdMembers(tx, register.households);
  await saveKinship(tx, register.kinship, recordedAt);
  await saveResidences(tx, register.residences, recordedAt);
}
