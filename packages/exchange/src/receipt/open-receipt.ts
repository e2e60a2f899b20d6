import { granted, type Result, refused } from '@zhulian/vocabulary';
import { parseCanonical } from '../canonical/parse-canonical.ts';
import { isInstant } from '../envelope/check-envelope-fields.ts';
import type { PartyId } from '../envelope/envelope.ts';
import { isPartyId } from '../party/party.ts';
import type { Verifier } from '../port/ports.ts';
import { digestBytes, digestOf, isDigest } from '../proof/digest.ts';
import { isSignedBy } from '../proof/proof.ts';
import { isCount, isProof, isRecord } from '../proof/proof-text.ts';
import type { ReceiptRefusal, SignedReceipt } from './receipt.ts';
import { unsignedText } from './seal-receipts.ts';

const levels: readonly unknown[] = ['STORED', 'APPLIED', 'REFUSED'];
const code = /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/;

/** True for a permanent code such as `co-check.withdrawn`, at most 100 characters: what a receipt may give as its reason. */
export function isRefusalCode(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 100 && code.test(value);
}

/** 验回执: canonical, of this stream, signed by the peer. Whether its hash is that of what was sent is for the dispatcher to compare. */
export function openReceipt(
  received: string,
  opening: { readonly self: PartyId; readonly peer: PartyId; readonly verifier: Verifier },
): Result<SignedReceipt, ReceiptRefusal> {
  const parsed = parseCanonical(received);
  if (!parsed.ok) return refused({ code: 'receipt.malformed', reason: parsed.refusal.code });
  const value: unknown = parsed.value.value;
  if (!isSignedReceipt(value)) {
    return refused({ code: 'receipt.malformed', reason: 'envelope.field-malformed' });
  }
  if (value.dst !== opening.self || value.source !== opening.peer) {
    return refused({ code: 'receipt.other-stream' });
  }
  const hash = digestBytes(digestOf(unsignedText(value)));
  const place = { kind: 'received', src: value.dst, seq: value.seq } as const;
  const claim = { domain: 'ZL-RCT-1', hash, proof: value.proof, at: value.at, place } as const;
  if (!isSignedBy(value.source, claim, opening.verifier)) {
    return refused({ code: 'receipt.signature-invalid', kid: value.proof.kid });
  }
  return granted(value);
}

function isSignedReceipt(value: unknown): value is SignedReceipt {
  if (!isRecord(value)) return false;
  const isRefused = value.level === 'REFUSED';
  const isPromising = value.kind === 'zl.receipt.v2';
  return (
    Object.keys(value).length === 8 + (isRefused ? 1 : 0) + (isPromising ? 1 : 0) &&
    (isPromising || value.kind === 'zl.receipt.v1') &&
    typeof value.source === 'string' &&
    isPartyId(value.source) &&
    typeof value.dst === 'string' &&
    isPartyId(value.dst) &&
    isCount(value.seq, 1) &&
    isDigest(value.hash) &&
    levels.includes(value.level) &&
    (!isRefused || isRefusalCode(value.refusal)) &&
    isInstant(value.at) &&
    (!isPromising || (isInstant(value.loggedBy) && value.loggedBy >= value.at)) &&
    isProof(value.proof)
  );
}
