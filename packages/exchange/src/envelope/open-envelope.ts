import { granted, type Result, refused } from '@zhulian/vocabulary';
import { bytesMax } from '../canonical/canonical-refusal.ts';
import { canonicalise } from '../canonical/canonicalise.ts';
import { decodeUtf8, parseCanonical } from '../canonical/parse-canonical.ts';
import type { Verifier } from '../port/ports.ts';
import { decodeBase64url } from '../proof/base64url.ts';
import { commitTo, digestBytes, sm3Of } from '../proof/digest.ts';
import { judgeSignature, secondSuite } from '../proof/proof.ts';
import { checkEnvelopeFields } from './check-envelope-fields.ts';
import type { Digest, Envelope, PartyId } from './envelope.ts';
import type { EnvelopeRefusal } from './envelope-refusal.ts';
import { envelopeText, hashOfHeader, headerText } from './envelope-text.ts';

declare const verified: unique symbol;

/** 已验报文: canonical, well formed, for this node, whole and signed by its source. Only `openEnvelope` makes one. */
export interface VerifiedEnvelope {
  readonly [verified]: true;
  readonly envelope: Envelope;
  readonly hash: Digest;
  /** The text as it was received. */
  readonly bytes: string;
}

/**
 * 验封: opens what came over a link. A flipped bit anywhere, a second spelling of the same content, another destination or an
 * unknown key is a refusal. Whether the type is known is for the receiver to say, with a receipt: the sender signed it,
 * so it has a place in the stream.
 */
export function openEnvelope(
  received: string | Uint8Array,
  opening: { readonly self: PartyId; readonly verifier: Verifier },
): Result<VerifiedEnvelope, EnvelopeRefusal> {
  const decoded = typeof received === 'string' ? granted(received) : decodeUtf8(received);
  if (!decoded.ok) return decoded;
  const bytes = decoded.value;
  if (bytes.length > bytesMax) return refused({ code: 'envelope.too-large', bytesMax });
  const read = readEnvelope(bytes);
  if (!read.ok) return read;
  const { envelope, dataText } = read.value;
  const { zl } = envelope;
  if (zl.dst !== opening.self) return refused({ code: 'envelope.other-destination', dst: zl.dst });
  const salt = decodeBase64url(envelope.salt, 32) as Buffer;
  if (commitTo(salt, dataText) !== zl.payload) {
    return refused({ code: 'envelope.payload-mismatch' });
  }
  const hash = hashOfHeader(envelope);
  const fault = findProofFault(envelope, hash, opening.verifier);
  if (fault !== undefined) return refused(fault);
  return granted({ envelope, hash, bytes } as VerifiedEnvelope);
}

/** Every proof must hold, the second one too where it is not demanded; and what the trust list demands must be there. */
function findProofFault(
  envelope: Envelope,
  hash: Digest,
  verifier: Verifier,
): EnvelopeRefusal | undefined {
  const { proofs, source, time, zl } = envelope;
  const place = { kind: 'sent', dst: zl.dst, seq: zl.seq } as const;
  for (const proof of proofs) {
    const signed = proof.suite === secondSuite ? sm3Of(headerText(envelope)) : digestBytes(hash);
    const claim = { domain: 'ZL-ENV-1', hash: signed, proof, at: time, place } as const;
    const verdict = judgeSignature(source, claim, verifier);
    if (verdict === 'key-ended') return { code: 'envelope.key-ended', kid: proof.kid };
    if (verdict !== 'valid') return { code: 'envelope.signature-invalid', kid: proof.kid };
  }
  const missing = verifier
    .suitesDemanded?.(source, zl.dst, zl.seq)
    .find((demanded) => !proofs.some(({ suite }) => suite === demanded));
  return missing && { code: 'envelope.proof-missing', suite: missing };
}

function readEnvelope(
  text: string,
): Result<{ readonly envelope: Envelope; readonly dataText: string }, EnvelopeRefusal> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused({ code: 'envelope.malformed-json' });
  }
  const checked = checkEnvelopeFields(value);
  const data = checked.ok ? canonicalise(checked.value.data, 1) : undefined;
  if (checked.ok && data?.ok && text.length <= bytesMax) {
    const envelope = checked.value;
    const again = envelopeText(envelope, { ...envelope, dataText: data.value });
    if (again === text && isWithinBytes(text)) return granted({ envelope, dataText: data.value });
  }
  // The reason in the text comes before the reason in the fields: a doubled key explains a strange field.
  const canonical = parseCanonical(text);
  if (!canonical.ok) return canonical;
  return checked.ok ? refused({ code: 'envelope.not-canonical', at: 0 }) : checked;
}

function isWithinBytes(text: string): boolean {
  return text.length <= bytesMax / 3 || Buffer.byteLength(text) <= bytesMax;
}
