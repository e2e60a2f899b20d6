import { parseCalendarDate } from '@zhulian/vocabulary';
import { isInstant } from '../envelope/check-envelope-fields.ts';
import { hubParty, isPartyId, partyOf } from '../party/party.ts';
import { isDigest } from '../proof/digest.ts';
import { isCount, isRecord } from '../proof/proof-text.ts';
import type { CustodyKind, CustodyStatement } from './custody-statement.ts';

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Check>>;

const caseId: Check = (value) => typeof value === 'string' && /^[0-9A-Za-z-]{1,80}$/.test(value);
const office: Check = (value) => typeof value === 'string' && /^(?:\d{6}|\d{9})$/.test(value);
const party: Check = (value) => typeof value === 'string' && isPartyId(value);
/** Only a province holds a case; the hub assigns and registers. */
const province: Check = (value) => party(value) && value !== hubParty;
const epoch: Check = (value) => isCount(value, 2);
const date: Check = (value) =>
  typeof value === 'string' && value.length === 10 && parseCalendarDate(value).ok;
const digestOrNull: Check = (value) => value === null || isDigest(value);
const digests: Check = (value) =>
  Array.isArray(value) && value.length % 3 === 0 && value.length <= 96 && value.every(isDigest);
const twoDigests: Check = (value) =>
  Array.isArray(value) && value.length === 2 && value.every(isDigest) && value[0] !== value[1];

/** 理由: 1 to 500 characters in Normalisation Form C, not blank. */
const reason: Check = (value) =>
  typeof value === 'string' &&
  value.trim() !== '' &&
  [...value].length <= 500 &&
  value.isWellFormed() &&
  value.normalize('NFC') === value;

const registrars: Check = (value) =>
  Array.isArray(value) &&
  value.length === 3 &&
  value.every(party) &&
  new Set<unknown>(value).size === 3;

const common: Fields = { at: isInstant, case: caseId };
const held: Fields = { holder: province, office, registrars };
const answer: Fields = { offer: isDigest, by: province, office };

const fieldsOf: Readonly<Record<CustodyKind, Fields>> = {
  'zl.custody.opening.v1': { ...common, ...held, epoch: (value) => value === 1 },
  'zl.custody.offer.v1': {
    ...common,
    epoch,
    prev: isDigest,
    from: province,
    fromOffice: office,
    to: province,
    toOffice: office,
    snapshot: isDigest,
    reason,
    expiresOn: date,
    registrars,
  },
  'zl.custody.accept.v1': { ...common, ...answer },
  'zl.custody.decline.v1': { ...common, ...answer, reason },
  'zl.custody.withdraw.v1': { ...common, offer: isDigest, by: province },
  'zl.custody.release.v1': {
    ...common,
    ...held,
    epoch,
    prev: isDigest,
    from: province,
    offer: isDigest,
    acceptance: isDigest,
  },
  'zl.custody.assign.v1': {
    ...common,
    ...held,
    epoch,
    prev: isDigest,
    decision: reason,
    nonResponse: digestOrNull,
    votes: digests,
  },
  'zl.custody.registration.v1': {
    ...common,
    epoch: (value) => isCount(value, 1),
    record: isDigest,
    by: party,
  },
  'zl.custody.activation.v1': {
    ...common,
    epoch,
    record: isDigest,
    by: province,
    registrations: twoDigests,
  },
};

/** Which field belongs to which party: an office writes only through its own province's node. */
const officeOwners = [
  ['office', 'holder'],
  ['office', 'by'],
  ['fromOffice', 'from'],
  ['toOffice', 'to'],
] as const;

/** True for a statement without its proof that has every field of its kind in its form, and no other. */
export function isCustodyStatement(value: unknown): value is CustodyStatement {
  return findCustodyFault(value) === undefined;
}

/** The first field that every party would refuse, `proof` left out; undefined when all are well formed. */
export function findCustodyFault(value: unknown): string | undefined {
  if (!isRecord(value)) return '';
  if (typeof value.kind !== 'string' || !Object.hasOwn(fieldsOf, value.kind)) return 'kind';
  const fields = fieldsOf[value.kind as CustodyKind];
  for (const [name, check] of Object.entries(fields)) {
    if (!Object.hasOwn(value, name) || !check(value[name])) return name;
  }
  for (const [name, owner] of officeOwners) {
    const code = value[name];
    if (typeof code !== 'string' || !Object.hasOwn(fields, owner)) continue;
    if (partyOf(code) !== value[owner]) return name;
  }
  return Object.keys(value).find((name) => name !== 'kind' && !Object.hasOwn(fields, name));
}
