import {
  isJsonObject,
  type Json,
  type JsonObject,
  textIn,
  writeCanonical,
} from '../canonical/read-canonical.ts';
import { bytesOfBase64, bytesOfHex, hexOf, joined, utf8 } from '../hash/bytes.ts';
import { type HashName, hashBy } from '../hash/hash.ts';
import { isProof } from '../statement/form.ts';
import { rootFromPath } from '../tree/tree-proof.ts';
import type { KeyRing, SignatureVerdict, SigningPlace } from './key-ring.ts';

/** What a signature is for. A signature of one domain is worthless in every other. */
export type Domain = 'ZL-ENV-1' | 'ZL-RCT-1' | 'ZL-TRL-1' | 'ZL-CUS-1' | 'ZL-SHD-1' | 'ZL-BND-1';

export const firstSuite = 'ZL-ED25519-SHA256-JCS1';
export const secondSuite = 'ZL-SM2-SM3-JCS1';

/** Who is said to have signed, when, at which place. */
export interface Signed {
  readonly party: string;
  readonly domain: Domain;
  readonly at: string;
  readonly place: SigningPlace;
}

export type ProofVerdict = SignatureVerdict | 'malformed';

/** Checks the proof that a statement carries over its own canonical text without the proof. */
export function checkStatementProof(
  statement: JsonObject,
  signed: Signed,
  keys: KeyRing,
): ProofVerdict {
  const { proof, ...unsigned } = statement;
  return checkProof(proof, writeCanonical(unsigned), signed, keys);
}

/** Checks one proof over a canonical text, by the suite that it names. */
export function checkProof(
  proof: Json | undefined,
  text: string,
  signed: Signed,
  keys: KeyRing,
): ProofVerdict {
  const message = signedMessage(proof, text, signed.domain);
  if (message === undefined) return 'malformed';
  const { kid, signature, bytes, suite } = message;
  const { at, party, place } = signed;
  return keys.judge({ party, kid, suite, message: bytes, signature, at, place });
}

/** The bytes that must have been signed, with the signature; undefined for a proof that is none. */
export function signedMessage(
  proof: Json | undefined,
  text: string,
  domain: Domain,
):
  | {
      readonly kid: string;
      readonly suite: string;
      readonly bytes: Uint8Array;
      readonly signature: Uint8Array;
    }
  | undefined {
  if (!isProof(proof) || !isJsonObject(proof)) return undefined;
  const { batch } = proof;
  const [kid, suite, sig] = [textIn(proof, 'kid'), textIn(proof, 'suite'), textIn(proof, 'sig')];
  const by = suite === firstSuite ? 'sha256' : 'sm3';
  const signature = bytesOfBase64(sig, 'base64url');
  if (signature === undefined) return undefined;
  const hash = hashBy[by](utf8(text));
  const head = utf8(`${domain}\0${suite}\0${kid}\0`);
  if (batch === undefined) return { kid, suite, signature, bytes: joined(head, hash) };
  const root = isJsonObject(batch) ? rootOfBatch(hash, batch, by) : undefined;
  if (root === undefined || !isJsonObject(batch)) return undefined;
  const size = new Uint8Array(8);
  new DataView(size.buffer).setUint32(4, batch['size'] as number);
  return { kid, suite, signature, bytes: joined(head, root, size) };
}

function rootOfBatch(hash: Uint8Array, batch: JsonObject, by: HashName): Uint8Array | undefined {
  const siblings = batch['path'] as readonly string[];
  const path = siblings.flatMap((sibling) => bytesOfHex(sibling) ?? []);
  const place = { index: batch['index'] as number, size: batch['size'] as number, path };
  const found = rootFromPath(hash, place, by);
  return found !== undefined && hexOf(found) === batch['root'] ? found : undefined;
}
