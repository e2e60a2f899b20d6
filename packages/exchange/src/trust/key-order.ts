import { strict as assert } from 'node:assert';
import { granted, type Instant, type Result, refused } from '@zhulian/vocabulary';
import { canonicalise } from '../canonical/canonicalise.ts';
import { parseCanonical } from '../canonical/parse-canonical.ts';
import { isInstant } from '../envelope/check-envelope-fields.ts';
import type { PartyId, Proof } from '../envelope/envelope.ts';
import { isPartyId } from '../party/party.ts';
import type { Signer, Verifier } from '../port/ports.ts';
import { digestBytes, digestOf } from '../proof/digest.ts';
import { isSignedBy, signTogether } from '../proof/proof.ts';
import { isCount, isKid, isProof, isRecord } from '../proof/proof-text.ts';
import { isKeyEnd, isSuiteEntry, isTrustEntry } from './check-trust-list.ts';
import type { KeyEnd, SuiteEntry, TrustEntry, TrustList } from './trust-list.ts';

/** 密钥指令: what a party asks the hub to change of its own lines of the trust list. */
export interface KeyOrder {
  readonly kind: 'zl.key-order.v1';
  readonly party: PartyId;
  /** Serial of the list that the order continues: an order counts once. */
  readonly after: number;
  readonly at: Instant;
  readonly adds: readonly TrustEntry[];
  readonly ends: readonly { readonly kid: string; readonly ended: KeyEnd }[];
  readonly suites: readonly SuiteEntry[];
  /** Where the party listens from now on. A hint beside the list: keys decide. */
  readonly url?: string;
}

export type KeyOrderRefusal =
  | { readonly code: 'key-order.malformed' }
  /** Not signed by a key of the party that is good now. */
  | { readonly code: 'key-order.signature-invalid'; readonly party: string }
  /** Made for another list than the one in force: read that one and order anew. */
  | { readonly code: 'key-order.outdated'; readonly after: number; readonly serial: number }
  /** A kid or key that stands on the list already, or of a suite that was asked for and cannot be taken back. */
  | { readonly code: 'key-order.not-allowed'; readonly kid: string };

/** Canonical text of the order, signed with a key of the party that is on the list. */
export function sealKeyOrder(order: KeyOrder, signer: Signer): string {
  const unsigned = canonicalise(order);
  assert(unsigned.ok, 'a key order holds only ASCII words and integers');
  const [proof] = signTogether('ZL-KEY-1', [digestBytes(digestOf(unsigned.value))], signer);
  const signed = canonicalise({ ...order, proof });
  assert(signed.ok, 'a proof holds only ASCII words');
  return signed.value;
}

/**
 * 验密钥指令: canonical, about the signer's own lines, signed with a key of that party that has not ended. An order has no place in a
 * stream, so a rotated key orders nothing more either, whatever moment the order states.
 */
export function openKeyOrder(
  received: string,
  opening: { readonly list: TrustList; readonly verifier: Verifier },
): Result<KeyOrder, KeyOrderRefusal> {
  const parsed = parseCanonical(received);
  const value: unknown = parsed.ok ? parsed.value.value : undefined;
  if (!isSignedKeyOrder(value)) return refused({ code: 'key-order.malformed' });
  const { proof, ...order } = value;
  const { party, at } = order;
  const unsigned = canonicalise(order);
  const hash = digestBytes(digestOf(unsigned.ok ? unsigned.value : ''));
  const claim = { domain: 'ZL-KEY-1', hash, proof, at } as const;
  const isEnded = opening.list.entries.some(
    (entry) => entry.party === party && entry.kid === proof.kid && entry.ended !== undefined,
  );
  if (isEnded || !isSignedBy(party, claim, opening.verifier)) {
    return refused({ code: 'key-order.signature-invalid', party });
  }
  return granted(order);
}

function isSignedKeyOrder(value: unknown): value is KeyOrder & { readonly proof: Proof } {
  return isRecord(value) && isProof(value.proof) && isKeyOrder(withoutProof(value));
}

/** True for an order whose every field has its form and whose every line is the party's own. */
export function isKeyOrder(value: unknown): value is KeyOrder {
  if (!isRecord(value)) return false;
  const { party, url } = value;
  if (Object.keys(value).length !== (url === undefined ? 7 : 8)) return false;
  const isOwn = (line: unknown): boolean => isRecord(line) && line.party === party;
  return (
    value.kind === 'zl.key-order.v1' &&
    (url === undefined || isLinkUrl(url)) &&
    typeof party === 'string' &&
    isPartyId(party) &&
    isCount(value.after, 0) &&
    isInstant(value.at) &&
    isListOf(value.adds, (line) => isOwn(line) && isTrustEntry(line)) &&
    isListOf(value.suites, (line) => isOwn(line) && isSuiteEntry(line)) &&
    isListOf(
      value.ends,
      (line) =>
        isRecord(line) && Object.keys(line).length === 2 && isKid(line.kid) && isKeyEnd(line.ended),
    )
  );
}

function withoutProof({ proof: _proof, ...rest }: Record<string, unknown>): unknown {
  return rest;
}

function isListOf(value: unknown, isOne: (line: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= linesMax && value.every(isOne);
}

/** True for `https://host:port` and nothing behind it. */
export function isLinkUrl(value: unknown): value is string {
  return typeof value === 'string' && linkUrl.test(value);
}

const linkUrl = /^https:\/\/[\w.:[\]-]{1,200}$/;
const linesMax = 20;
