import { isInstant } from '../envelope/check-envelope-fields.ts';
import { isPartyId } from '../party/party.ts';
import { isDigest } from '../proof/digest.ts';
import { secondSuite } from '../proof/proof.ts';
import { isCount, isKid, isProof, isRecord } from '../proof/proof-text.ts';
import type { SignedTrustList, SuiteEntry, TrustEntry } from './trust-list.ts';

const roles: readonly unknown[] = ['sign', 'voucher', 'tls'];
const causes: readonly unknown[] = ['rotated', 'revoked'];
const raw32 = /^[0-9a-f]{64}$/;
const point = /^04[0-9a-f]{128}$/;

/** Every field present, none unknown, each in its form. Says nothing yet of the signature. */
export function isSignedTrustList(value: unknown): value is SignedTrustList {
  if (!isRecord(value)) return false;
  const isSecond = value.kind === 'zl.trust-list.v2';
  const isKnownKind = isSecond
    ? hasFields(value, 7) && isDigest(value.prev) && isListOf(value.suites, isSuiteEntry)
    : hasFields(value, 5) && value.kind === 'zl.trust-list.v1';
  return (
    isKnownKind &&
    isCount(value.serial, 1) &&
    isInstant(value.issuedAt) &&
    isProof(value.proof) &&
    isListOf(value.entries, (entry) => isTrustEntry(entry, isSecond))
  );
}

/** True for one key of one party. Suite and end are fields of the second version only. */
export function isTrustEntry(value: unknown, isSecond = true): value is TrustEntry {
  if (!isRecord(value)) return false;
  const { suite, ended } = value;
  const extra = (suite === undefined ? 0 : 1) + (ended === undefined ? 0 : 1);
  const isForm = extra === 0 || isSecond;
  return (
    isForm &&
    hasFields(value, 6 + extra) &&
    isParty(value.party) &&
    isKid(value.kid) &&
    roles.includes(value.role) &&
    (suite === undefined || (suite === secondSuite && value.role === 'sign')) &&
    typeof value.key === 'string' &&
    (suite === undefined ? raw32 : point).test(value.key) &&
    isInstant(value.notBefore) &&
    isInstant(value.notAfter) &&
    value.notBefore < value.notAfter &&
    (ended === undefined || isKeyEnd(ended))
  );
}

export function isKeyEnd(value: unknown): boolean {
  if (!isRecord(value) || !hasFields(value, 3) || !causes.includes(value.cause)) return false;
  const { at, through } = value;
  if (!isInstant(at) || !isRecord(through) || !hasFields(through, 3)) return false;
  return isPlaces(through.sent) && isPlaces(through.received) && isCount(through.logged, 0);
}

export function isSuiteEntry(value: unknown): value is SuiteEntry {
  if (!isRecord(value) || !isParty(value.party) || value.suite !== secondSuite) return false;
  const { presentsAfter } = value;
  if (presentsAfter === undefined) return hasFields(value, 2);
  return hasFields(value, 3) && isPlaces(presentsAfter);
}

function isPlaces(value: unknown): boolean {
  return (
    isRecord(value) &&
    Object.entries(value).every(([party, seq]) => isParty(party) && isCount(seq, 0))
  );
}

function isParty(value: unknown): boolean {
  return typeof value === 'string' && isPartyId(value);
}

function isListOf(value: unknown, isOne: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function hasFields(value: Record<string, unknown>, count: number): boolean {
  return Object.keys(value).length === count;
}
