export { cast } from './cast/cast.ts';
export { castRegister } from './cast/cast-register.ts';
export type { CastPlace, CastResident } from './cast/cast-resident.ts';
export type { CastPart } from './cast/cast-residents.ts';
export type { CastOfficial, CastPost } from './cast/cast-staff.ts';
export { divisionStockOn } from './generator/division-stock.ts';
export { generatePopulation } from './generator/generate-population.ts';
export type {
  Arrival,
  DeadCounty,
  DivisionStock,
  Population,
  PopulationOrder,
} from './generator/population-order.ts';
export type {
  Household,
  HouseholdId,
  HouseholdMember,
  RelationToHead,
} from './household/household.ts';
export type { CoupleInCase, Kinship, LastingKinship, Relative } from './kinship/kinship.ts';
export type { AskedPerson, DivisionResolver, PairingSubject } from './pairing/asked-person.ts';
export { divisionResolverOn } from './pairing/division-resolver.ts';
export { type NameSound, soundOf, soundOfCharacter } from './pairing/name-sound.ts';
export { type PairingSign, type PairingSignCode, signMeanings } from './pairing/pairing-sign.ts';
export { type Candidate, rankCandidates } from './pairing/rank-candidates.ts';
export {
  birthDateIn,
  comparableNumberOf,
  flagsOfNumber,
  isCheckDigitRight,
  sexIn,
} from './person/citizen-number.ts';
export {
  type Identifier,
  type IdentifierFlag,
  type IdentifierKind,
  identifierFlagWords,
} from './person/identifier.ts';
export type { FormerName, Person, PersonId, SexCode } from './person/person.ts';
export { type PersonField, personFields, personFieldWords } from './person/person-field.ts';
export type { Register } from './register.ts';
export type { Residence, ResidenceKind } from './residence/residence.ts';
