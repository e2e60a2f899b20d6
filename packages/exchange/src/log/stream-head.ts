import { strict as assert } from 'node:assert';
import type { Instant } from '@zhulian/vocabulary';
import { canonicalise } from '../canonical/canonicalise.ts';
import { parseCanonical } from '../canonical/parse-canonical.ts';
import { isInstant } from '../envelope/check-envelope-fields.ts';
import type { Digest, PartyId, Proof } from '../envelope/envelope.ts';
import { isPartyId } from '../party/party.ts';
import type { Signer, Verifier } from '../port/ports.ts';
import { digestBytes, digestOf, isDigest } from '../proof/digest.ts';
import { isSignedBy, signTogether } from '../proof/proof.ts';
import { isCount, isProof, isRecord } from '../proof/proof-text.ts';

/**
 * 流头声明: how far `source` says that its stream to `dst` had come at `at`. With every envelope up to `seq` in the creditor's hands,
 * whatever is not among them had not been sent: that is what makes silence provable.
 */
export interface StreamHeadStatement {
  readonly kind: 'zl.stream-head.v1';
  /** Whose stream it is, and who signs. */
  readonly source: PartyId;
  readonly dst: PartyId;
  /** 0 and the zero digest for a stream that has not begun. */
  readonly seq: number;
  readonly hash: Digest;
  /** 32 hexadecimal digits of the asker's making. */
  readonly nonce: string;
  readonly at: Instant;
}

export interface SignedStreamHead extends StreamHeadStatement {
  readonly proof: Proof;
}

/** Canonical text of the statement with its signature. */
export function sealStreamHead(statement: StreamHeadStatement, signer: Signer): string {
  const unsigned = canonicalise(statement);
  assert(unsigned.ok, 'a stream head has only ASCII words and integers');
  const [proof] = signTogether('ZL-SHD-1', [digestBytes(digestOf(unsigned.value))], signer);
  const signed = canonicalise({ ...statement, proof });
  assert(signed.ok, 'a proof has only ASCII words');
  return signed.value;
}

/** Undefined for whatever is not exactly such a statement, signed by the party that it speaks for. */
export function openStreamHead(received: string, verifier: Verifier): SignedStreamHead | undefined {
  const parsed = parseCanonical(received);
  const value: unknown = parsed.ok ? parsed.value.value : undefined;
  if (!isSignedStreamHead(value)) return undefined;
  const { proof, ...statement } = value;
  const unsigned = canonicalise(statement);
  if (!unsigned.ok) return undefined;
  const hash = digestBytes(digestOf(unsigned.value));
  const claim = { domain: 'ZL-SHD-1', hash, proof, at: value.at } as const;
  return isSignedBy(value.source, claim, verifier) ? value : undefined;
}

function isSignedStreamHead(value: unknown): value is SignedStreamHead {
  return (
    isRecord(value) &&
    Object.keys(value).length === 8 &&
    value.kind === 'zl.stream-head.v1' &&
    typeof value.source === 'string' &&
    isPartyId(value.source) &&
    typeof value.dst === 'string' &&
    isPartyId(value.dst) &&
    isCount(value.seq, 0) &&
    isDigest(value.hash) &&
    typeof value.nonce === 'string' &&
    /^[0-9a-f]{32}$/.test(value.nonce) &&
    isInstant(value.at) &&
    isProof(value.proof)
  );
}
