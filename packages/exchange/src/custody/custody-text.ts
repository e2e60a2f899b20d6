import { strict as assert } from 'node:assert';
import { canonicalise } from '../canonical/canonicalise.ts';
import type { Digest, Proof } from '../envelope/envelope.ts';
import { digestOf } from '../proof/digest.ts';
import { proofText } from '../proof/proof-text.ts';
import type { CustodyStatement } from './custody-statement.ts';

/** Canonical text of a statement whose fields are known to be well formed, with its proof or without. */
export function custodyText(statement: CustodyStatement, proof?: Proof): string {
  const text = canonicalise(proof === undefined ? statement : { ...statement, proof });
  assert(text.ok, 'well-formed fields have a canonical text');
  return text.value;
}

/**
 * The statement's name, from its canonical text with this proof in it. A statement holds nothing but plain words, numbers and lists of
 * words, so the member can stand only in one place.
 */
export function hashOfSignedText(text: string, proof: Proof): Digest {
  return digestOf(text.replace(`,"proof":${proofText(proof)}`, ''));
}

/** The statement's name in all others: the hash of its text without the proof, so that a second signature changes nothing. */
export function hashOfStatement(statement: CustodyStatement): Digest {
  return digestOf(custodyText(statement));
}
