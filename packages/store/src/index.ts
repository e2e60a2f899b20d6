export { type ForeignLookup, saveForeignLookups } from './access/foreign-lookup.ts';
export {
  commitLookupIntent,
  type LookupChannel,
  type LookupIntent,
} from './access/lookup-intent.ts';
export { type LookupOutcome, recordLookupOutcome } from './access/lookup-outcome.ts';
export {
  countLookupsOfPerson,
  type LookupOfPerson,
  type LookupPosition,
  listLookupsOfPerson,
} from './access/lookups-of-person.ts';
export { findPersonByNumber } from './registry/find-person-by-number.ts';
export { loadPersonForCase, type PersonForCase } from './registry/load-person-for-case.ts';
export { listPairingCandidates } from './registry/pairing-candidates.ts';
export { saveHouseholdMembers, saveHouseholds } from './registry/save-households.ts';
export { saveIdentifiers } from './registry/save-identifiers.ts';
export { saveKinship } from './registry/save-kinship.ts';
export { saveNames } from './registry/save-names.ts';
export { savePersons } from './registry/save-persons.ts';
export { saveRegister } from './registry/save-register.ts';
export { saveResidences } from './registry/save-residences.ts';
