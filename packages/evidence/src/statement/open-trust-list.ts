import {
  type JsonObject,
  readCanonicalObject,
  textIn,
  writeCanonical,
} from '../canonical/read-canonical.ts';
import { digestOf } from '../hash/hash.ts';
import { signedMessage } from '../signature/check-proof.ts';
import {
  isSignature,
  type KeyRing,
  keyRingOf,
  type SignatureChecker,
} from '../signature/key-ring.ts';
import {
  countFrom,
  equalTo,
  type FieldForm,
  type Form,
  hasForm,
  isDigest,
  isInstant,
  isKid,
  isParty,
  isProof,
  listOf,
  matching,
  oneOf,
  optional,
} from './form.ts';

/** 信任列表 that the hub's root key signed. */
export interface ShownTrustList {
  readonly serial: number;
  /** Digest of the list before; undefined in version 1. */
  readonly prev: string | undefined;
  /** Digest of its own signed text. */
  readonly digest: string;
  readonly keys: KeyRing;
}

const isPlaces: FieldForm = (value) =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value as JsonObject).every(([lane, seq]) => isParty(lane) && countFrom(0)(seq));

const isEnd: FieldForm = (value) =>
  hasForm(value, {
    cause: oneOf('rotated', 'revoked'),
    at: isInstant,
    through: (through) =>
      hasForm(through, { sent: isPlaces, received: isPlaces, logged: countFrom(0) }),
  });

const entry: Form = {
  party: isParty,
  kid: isKid,
  role: oneOf('sign', 'voucher', 'tls'),
  key: matching(/^(?:[0-9a-f]{64}|04[0-9a-f]{128})$/),
  notBefore: isInstant,
  notAfter: isInstant,
};
const first: Form = {
  kind: equalTo('zl.trust-list.v1'),
  serial: countFrom(1),
  issuedAt: isInstant,
  entries: listOf((one) => hasForm(one, entry)),
  proof: isProof,
};
const secondSuiteName = equalTo('ZL-SM2-SM3-JCS1');
const second: Form = {
  ...first,
  kind: equalTo('zl.trust-list.v2'),
  prev: isDigest,
  entries: listOf((one) =>
    hasForm(one, { ...entry, suite: optional(secondSuiteName), ended: optional(isEnd) }),
  ),
  suites: listOf((one) =>
    hasForm(one, { party: isParty, suite: secondSuiteName, presentsAfter: optional(isPlaces) }),
  ),
};

/** Undefined for whatever is not exactly a trust list signed with the hub's key. */
export function openTrustList(
  text: string,
  hubKey: Uint8Array,
  isSigned: SignatureChecker = isSignature,
): ShownTrustList | undefined {
  const list = readCanonicalObject(text);
  if (!hasForm(list, first) && !hasForm(list, second)) return undefined;
  const { proof, ...unsigned } = list as JsonObject;
  const signed = signedMessage(proof, writeCanonical(unsigned), 'ZL-TRL-1');
  if (signed === undefined || !isSigned(signed.signature, signed.bytes, hubKey)) return undefined;
  const { prev, serial } = unsigned;
  return {
    serial: serial as number,
    prev: prev === undefined ? undefined : textIn(unsigned, 'prev'),
    digest: digestOf(text),
    keys: keyRingOf(unsigned, isSigned),
  };
}
