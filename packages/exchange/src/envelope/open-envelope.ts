import { granted, type Result, refused } from '@zhulian/vocabulary';
import { bytesMax } from '../canonical/canonical-refusal.ts';
import { canonicalise } from '../canonical/canonicalise.ts';
import { decodeUtf8, parseCanonical } from '../canonical/parse-canonical.ts';
import type { Verifier } from '../port/ports.ts';
import { decodeBase64url } from '../proof/base64url.ts';
import { commitTo, digestBytes } from '../proof/digest.ts';
import { isSignedBy } from '../proof/proof.ts';
import { checkEnvelopeFields } from './check-envelope-fields.ts';
import type { Digest, Envelope, PartyId, Proof } from './envelope.ts';
import type { EnvelopeRefusal } from './envelope-refusal.ts';
import { envelopeText, hashOfHeader } from './envelope-text.ts';

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
  const { zl, source, time } = envelope;
  if (zl.dst !== opening.self) return refused({ code: 'envelope.other-destination', dst: zl.dst });
  const salt = decodeBase64url(envelope.salt, 32) as Buffer;
  if (commitTo(salt, dataText) !== zl.payload) {
    return refused({ code: 'envelope.payload-mismatch' });
  }
  const hash = hashOfHeader(envelope);
  const proof = envelope.proofs[0] as Proof;
  const claim = { domain: 'ZL-ENV-1', hash: digestBytes(hash), proof, at: time } as const;
  if (!isSignedBy(source, claim, opening.verifier)) {
    return refused({ code: 'envelope.signature-invalid', kid: proof.kid });
  }
  return granted({ envelope, hash, bytes } as VerifiedEnvelope);
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
