import { ed25519 } from '@noble/curves/ed25519.js';
import type { JsonObject } from '../canonical/read-canonical.ts';
import { textIn } from '../canonical/read-canonical.ts';
import { bytesOfHex, hexOf } from '../hash/bytes.ts';
import { hashBy } from '../hash/hash.ts';
import { isSm2Signature } from './sm2.ts';

/** Where in its signer's history a text stands: a place in a stream to or from a peer, or none. */
export type SigningPlace =
  | { readonly kind: 'sent'; readonly dst: string; readonly seq: number }
  | { readonly kind: 'received'; readonly src: string; readonly seq: number }
  | { readonly kind: 'none' };

/** What is claimed: that `party` signed `message` with `kid` at a moment and a place. */
export interface SignatureClaim {
  readonly party: string;
  readonly kid: string;
  readonly suite: string;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
  readonly at: string;
  readonly place: SigningPlace;
}

/** `key-ended`: the signature is right, but the key was no longer good at that place. */
export type SignatureVerdict = 'valid' | 'unknown-key' | 'wrong' | 'key-ended';

/** Ed25519 by RFC 8032. Where the platform has a faster one, it can be handed in. */
export type SignatureChecker = (
  signature: Uint8Array,
  message: Uint8Array,
  key: Uint8Array,
) => boolean;

/** 密钥环: the signing keys of all parties, as the hub's newest list names them. */
export interface KeyRing {
  readonly serial: number;
  readonly judge: (claim: SignatureClaim) => SignatureVerdict;
  /** Whether an envelope at this place must be proven by SM2 as well. */
  readonly demandsSecond: (place: {
    readonly party: string;
    readonly dst: string;
    readonly seq: number;
  }) => boolean;
}

/** The ring of a trust list whose own signature was checked before. Many texts share one signature of a batch; it is computed once. */
export function keyRingOf(list: JsonObject, isSigned: SignatureChecker = isSignature): KeyRing {
  const entries = (list['entries'] as readonly JsonObject[]).filter(
    (entry) => entry['role'] === 'sign',
  );
  const demands = (list['suites'] ?? []) as readonly JsonObject[];
  const seen = new Map<string, boolean>();
  return {
    serial: list['serial'] as number,
    demandsSecond: (place) => demands.some((demand) => isDemanded(demand, place)),
    judge(claim) {
      const entry = entries.find(
        (one) => one['party'] === claim.party && one['kid'] === claim.kid && isOf(one, claim.suite),
      );
      if (entry === undefined) return 'unknown-key';
      const name = `${textIn(entry, 'key')} ${hexOf(claim.signature)} ${hexOf(hashBy.sha256(claim.message))}`;
      const isRight = seen.get(name) ?? isSignedWith(entry, claim, isSigned);
      seen.set(name, isRight);
      if (!isRight) return 'wrong';
      return isGood(entry, claim) ? 'valid' : 'key-ended';
    },
  };
}

/** Beyond the last number that the list names for a lane; from number 1 in a lane that it does not name. */
function isDemanded(
  demand: JsonObject,
  place: { readonly party: string; readonly dst: string; readonly seq: number },
): boolean {
  const after = demand['presentsAfter'] as Readonly<Record<string, number>> | undefined;
  if (demand['party'] !== place.party || after === undefined) return false;
  return place.seq > (after[place.dst] ?? 0);
}

function isOf(entry: JsonObject, suite: string): boolean {
  return (entry['suite'] ?? 'ZL-ED25519-SHA256-JCS1') === suite;
}

function isSignedWith(
  entry: JsonObject,
  claim: SignatureClaim,
  isSigned: SignatureChecker,
): boolean {
  const key = textIn(entry, 'key');
  return entry['suite'] === undefined
    ? isSigned(claim.signature, claim.message, bytesOfHex(key) ?? new Uint8Array())
    : isSm2Signature(claim.signature, claim.message, key);
}

/** RFC 8032, strictly: points of small order and a second spelling of S are refused. */
export function isSignature(signature: Uint8Array, message: Uint8Array, key: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, key, { zip215: false });
  } catch {
    // A key or a point that is none: not a signature.
    return false;
  }
}

/** A key is good up to the place where it ended, whatever moment a text states; without an end, for its time. */
function isGood(entry: JsonObject, claim: SignatureClaim): boolean {
  const ended = entry['ended'] as JsonObject | undefined;
  const { at, place } = claim;
  if (ended !== undefined && place.kind !== 'none') {
    const through = ended['through'] as JsonObject;
    const lane = place.kind === 'sent' ? place.dst : place.src;
    const last = (through[place.kind] as JsonObject)[lane];
    return place.seq <= ((last as number | undefined) ?? 0);
  }
  if (ended?.['cause'] === 'revoked') return false;
  const notAfter = textIn(entry, 'notAfter');
  const last =
    ended !== undefined && textIn(ended, 'at') < notAfter ? textIn(ended, 'at') : notAfter;
  // A message may have been sealed later than it was written, never before its key began to be used.
  const isBegun = place.kind === 'sent' || at >= textIn(entry, 'notBefore');
  return isBegun && at < last;
}
