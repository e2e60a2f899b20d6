import type { Instant } from '@zhulian/vocabulary';
import type { PartyId, Proof } from '../envelope/envelope.ts';
import type { Signer, Verifier } from '../port/ports.ts';
import { decodeBase64url, encodeBase64url } from './base64url.ts';
import { growMerkleTree, rootFromPath } from './merkle.ts';

/** What a signature is for. A signature of one domain is worthless in every other. */
export type ProofDomain = 'ZL-ENV-1' | 'ZL-RCT-1' | 'ZL-TRL-1' | 'ZL-CUS-1' | 'ZL-SHD-1';

/** The one suite of protocol version 1: Ed25519 over SHA-256 over canonical JSON. A name fixes everything. */
export const suite = 'ZL-ED25519-SHA256-JCS1';

/** Hashes under one signature, at most. */
export const batchSizeMax = 256;

/**
 * The bytes that are signed: domain ‖ 0 ‖ suite ‖ 0 ‖ kid ‖ 0 ‖ hash, or, for a batch, its Merkle root and its size in eight bytes.
 * The size is signed because the same path can also fit a tree of another size.
 */
export function signedMessage(
  domain: ProofDomain,
  kid: string,
  hashOrRoot: Uint8Array,
  batchSize?: number,
): Buffer {
  const head = Buffer.from(`${domain}\0${suite}\0${kid}\0`, 'latin1');
  if (batchSize === undefined) return Buffer.concat([head, hashOrRoot]);
  const size = Buffer.alloc(8);
  size.writeUInt32BE(batchSize, 4);
  return Buffer.concat([head, hashOrRoot, size]);
}

/** Signs many hashes at once: one signature over their Merkle root, and for each its path. A single hash is signed bare. */
export function signTogether(
  domain: ProofDomain,
  hashes: readonly Uint8Array[],
  signer: Signer,
): readonly Proof[] {
  const { kid } = signer;
  const [first] = hashes;
  if (first === undefined) return [];
  if (hashes.length === 1) {
    return [{ suite, kid, sig: encodeBase64url(signer.sign(signedMessage(domain, kid, first))) }];
  }
  const size = hashes.length;
  const tree = growMerkleTree(hashes);
  const root = tree.root.toString('hex');
  const sig = encodeBase64url(signer.sign(signedMessage(domain, kid, tree.root, size)));
  return tree.paths.map((path, index) => ({
    suite,
    kid,
    batch: { root, size, index, path: path.map((sibling) => sibling.toString('hex')) },
    sig,
  }));
}

/** True when `party` signed this hash in this domain with the key that `proof` names, valid at `at`. */
export function isSignedBy(
  party: PartyId,
  claim: {
    readonly domain: ProofDomain;
    readonly hash: Uint8Array;
    readonly proof: Proof;
    readonly at: Instant;
  },
  verifier: Verifier,
): boolean {
  const { domain, hash, proof, at } = claim;
  const signature = decodeBase64url(proof.sig, 64);
  if (signature === undefined) return false;
  const { batch, kid } = proof;
  if (batch === undefined) {
    return verifier.verify(party, kid, signedMessage(domain, kid, hash), signature, at);
  }
  const path = batch.path.map((sibling) => Buffer.from(sibling, 'hex'));
  const root = rootFromPath(hash, { index: batch.index, size: batch.size, path });
  if (root === undefined || root.toString('hex') !== batch.root) return false;
  return verifier.verify(party, kid, signedMessage(domain, kid, root, batch.size), signature, at);
}
