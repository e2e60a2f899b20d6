import { strict as assert } from 'node:assert';
import type { Proof } from '../envelope/envelope.ts';
import type { Signer } from '../port/ports.ts';
import { digestBytes, digestOf } from './digest.ts';
import { type ProofDomain, signTogether } from './proof.ts';

/** The proof of one text that stands by itself: signed in its domain over the hash of the text without the proof. */
export function signStatement(domain: ProofDomain, unsignedText: string, signer: Signer): Proof {
  const [proof] = signTogether(domain, [digestBytes(digestOf(unsignedText))], signer);
  assert(proof !== undefined, 'one text gives one proof');
  return proof;
}
