import { type KeyObject, verify } from 'node:crypto';
import { granted, type Result, refused } from '@zhulian/vocabulary';
import { canonicalise } from '../canonical/canonicalise.ts';
import { parseCanonical } from '../canonical/parse-canonical.ts';
import { decodeBase64url } from '../proof/base64url.ts';
import { digestBytes, digestOf } from '../proof/digest.ts';
import { signedMessage } from '../proof/proof.ts';
import { isSignedTrustList } from './check-trust-list.ts';
import type { TrustList, TrustListRefusal } from './trust-list.ts';

/** Opens the hub's list with the hub's own key, which a node is given when it is set up. `knownSerial` is the list it follows now. */
export function openTrustList(
  received: string | Uint8Array,
  opening: { readonly hubKey: KeyObject; readonly knownSerial?: number },
): Result<TrustList, TrustListRefusal> {
  const parsed = parseCanonical(received);
  if (!parsed.ok) return refused({ code: 'trust-list.malformed', reason: parsed.refusal.code });
  const value: unknown = parsed.value.value;
  if (!isSignedTrustList(value)) {
    return refused({ code: 'trust-list.malformed', reason: 'envelope.field-malformed' });
  }
  const { proof, ...list } = value;
  const unsigned = canonicalise(list);
  const signature = decodeBase64url(proof.sig, 64);
  if (!unsigned.ok || signature === undefined || proof.batch !== undefined) {
    return refused({ code: 'trust-list.signature-invalid' });
  }
  const message = signedMessage('ZL-TRL-1', proof.kid, digestBytes(digestOf(unsigned.value)));
  if (!verify(null, message, opening.hubKey, signature)) {
    return refused({ code: 'trust-list.signature-invalid' });
  }
  const known = opening.knownSerial ?? 0;
  if (list.serial < known)
    return refused({ code: 'trust-list.outdated', serial: list.serial, known });
  return granted(list);
}
