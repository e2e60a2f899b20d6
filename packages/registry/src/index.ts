export { cast } from './cast/cast.ts';
export { castRegister } from './cast/cast-register.ts';
export type { CastPlace, CastResident } from './cast/cast-resident.ts';
export type { CastPart } from './cast/cast-residents.ts';
export type { CastOfficial, CastPost } from './cast/cast-staff.ts';
export { generatePopulation } from './generator/generate-population.ts';
export type { DivisionStock, Population, PopulationOrder } from './generator/population-order.ts';
export type {
  Household,
  HouseholdId,
  HouseholdMember,
  RelationToHead,
} from './household/household.ts';
export type { CoupleInCase, Kinship, LastingKinship, Relative } from './kinship/kinship.ts';
export type { AskedPerson, DivisionResolver, PairingSubject } from './pairing/asked-person.ts';
export { comparableNameOf, type NameSound, soundOf } from './pairing/name-sound.ts';
export { type PairingSign, type PairingSignCode, signMeanings } from './pairing/pairing-sign.ts';
export { type Candidate, rankCandidates } from './pairing/rank-candidates.ts';
export {
  birthDateIn,
  comparableNumberOf,
  flagsOfNumber,
  isCheckDigitRight,
  isPlaceholderNumber,
  sexIn,
} from './person/citizen-number.ts';
export {
  type Identifier,
  type IdentifierFlag,
  type IdentifierKind,
  identifierFlagWords,
} from './person/identifier.ts';
export { maskIdentityNumber } from './person/mask-number.ts';
export type { FormerName, Person, PersonId, SexCode } from './person/person.ts';
export { type PersonField, personFields, personFieldWords } from './person/person-field.ts';
export type { Register } from './register.ts';
export type { Residence, ResidenceKind } from './residence/residence.ts';
