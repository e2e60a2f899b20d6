import { strict as assert } from 'node:assert';
import { canonicalise } from '../canonical/canonicalise.ts';
import type { Signer } from '../port/ports.ts';
import { digestBytes, digestOf } from '../proof/digest.ts';
import { signTogether } from '../proof/proof.ts';
import type { TrustList } from './trust-list.ts';

/** Canonical text of the list with the hub's signature. */
export function sealTrustList(list: TrustList, hubSigner: Signer): string {
  const unsigned = canonicalise(list);
  assert(unsigned.ok, 'a trust list holds only ASCII words and integers');
  const [proof] = signTogether('ZL-TRL-1', [digestBytes(digestOf(unsigned.value))], hubSigner);
  const signed = canonicalise({ ...list, proof });
  assert(signed.ok, 'a proof holds only ASCII words');
  return signed.value;
}
