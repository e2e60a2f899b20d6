import { strict as assert } from 'node:assert';
import { canonicalise } from '../canonical/canonicalise.ts';
import { digestOf } from '../proof/digest.ts';
import { checkEnvelopeFields } from './check-envelope-fields.ts';
import { envelopeText, headerText } from './envelope-text.ts';
import { prove, type Seal } from './seal-envelopes.ts';

/**
 * 重签: the same envelopes with proofs of the seal's present key. Header, data and salt stay as they are, so hash, chain and receipts hold.
 * Done with what no peer has yet when a key is revoked: nothing that the old key signed need be believed beyond the place of its end.
 */
export function renewProofsOf(
  texts: readonly string[],
  seal: Pick<Seal, 'signer' | 'secondSigner' | 'signTogetherMax'>,
): readonly string[] {
  const envelopes = texts.map((text) => {
    const checked = checkEnvelopeFields(JSON.parse(text));
    assert(checked.ok, 'a node has sealed only envelopes that have their form');
    return checked.value;
  });
  const drafts = envelopes.map((envelope) => {
    const signedText = headerText(envelope);
    return { signedText, hash: digestOf(signedText) };
  });
  const proofs = prove(drafts, seal);
  return envelopes.map((envelope, index) => {
    const data = canonicalise(envelope.data, 1);
    assert(data.ok, 'a sealed envelope holds only data of the profile');
    const body = { dataText: data.value, salt: envelope.salt, proofs: proofs[index] ?? [] };
    return envelopeText(envelope, body);
  });
}
