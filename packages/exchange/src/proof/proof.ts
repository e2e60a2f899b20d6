import type { Instant } from '@zhulian/vocabulary';
import type { PartyId, Proof, SuiteName } from '../envelope/envelope.ts';
import type { KeyStanding, Signer, SigningPlace, Verifier } from '../port/ports.ts';
import { decodeBase64url, encodeBase64url } from './base64url.ts';
import { growMerkleTree, leadsToRoot, type TreeHash } from './merkle.ts';

/** What a signature is for. A signature of one domain is worthless in every other. */
export type ProofDomain =
  | 'ZL-ENV-1'
  | 'ZL-RCT-1'
  | 'ZL-TRL-1'
  | 'ZL-CUS-1'
  | 'ZL-KEY-1'
  | 'ZL-SHD-1'
  | 'ZL-BND-1';

/** The first suite, on everything that is signed: Ed25519 over SHA-256 over canonical JSON. A name fixes everything. */
export const suite = 'ZL-ED25519-SHA256-JCS1';

/** 国密套件, beside the first and never instead of it: SM2 with the identifier 1234567812345678 over SM3 over canonical JSON. */
export const secondSuite = 'ZL-SM2-SM3-JCS1';

/** What the Merkle tree of a suite's batches is made of. */
const treeHashOf: Readonly<Record<SuiteName, TreeHash>> = {
  [suite]: 'sha256',
  [secondSuite]: 'sm3',
};

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
  ofSuite: SuiteName = suite,
): Buffer {
  const head = Buffer.from(`${domain}\0${ofSuite}\0${kid}\0`, 'latin1');
  if (batchSize === undefined) return Buffer.concat([head, hashOrRoot]);
  const size = Buffer.alloc(8);
  size.writeUInt32BE(batchSize, 4);
  return Buffer.concat([head, hashOrRoot, size]);
}

/**
 * Signs many hashes at once: one signature over their Merkle root, and for each its path. A single hash is signed bare. The hashes
 * are those of the signer's suite.
 */
export function signTogether(
  domain: ProofDomain,
  hashes: readonly Uint8Array[],
  signer: Signer,
): readonly Proof[] {
  const { kid, suite: ofSuite = suite } = signer;
  const [first] = hashes;
  if (first === undefined) return [];
  if (hashes.length === 1) {
    const message = signedMessage(domain, kid, first, undefined, ofSuite);
    return [{ suite: ofSuite, kid, sig: encodeBase64url(signer.sign(message)) }];
  }
  const size = hashes.length;
  const tree = growMerkleTree(hashes, treeHashOf[ofSuite]);
  const root = tree.root.toString('hex');
  const message = signedMessage(domain, kid, tree.root, size, ofSuite);
  const sig = encodeBase64url(signer.sign(message));
  // Most nodes stand in many paths: each is spelled once.
  const spelled = new Map<Buffer, string>();
  const spell = (node: Buffer): string => {
    const known = spelled.get(node) ?? node.toString('hex');
    spelled.set(node, known);
    return known;
  };
  return tree.paths.map((path, index) => ({
    suite: ofSuite,
    kid,
    batch: { root, size, index, path: path.map(spell) },
    sig,
  }));
}

/** That somebody signed a hash: where, when and with which proof. */
export interface SignatureClaim {
  readonly domain: ProofDomain;
  /** Hash of the signed text by the suite of the proof. */
  readonly hash: Uint8Array;
  readonly proof: Proof;
  readonly at: Instant;
  /** Its place in the signer's history, for what has one. */
  readonly place?: SigningPlace;
}

/** What a claim comes to: `valid`, or why not. */
export type SignatureVerdict = 'valid' | 'signature-invalid' | 'key-ended';

/** Judges whether `party` signed this hash in this domain with the key that the proof names, and whether the key was good at its place. */
export function judgeSignature(
  party: PartyId,
  claim: SignatureClaim,
  verifier: Verifier,
): SignatureVerdict {
  const { proof, at, place } = claim;
  const { kid, suite: ofSuite } = proof;
  const use = { suite: ofSuite, at, ...(place && { place }) };
  const standing: KeyStanding = verifier.standingOf?.(party, kid, use) ?? 'good';
  if (standing === 'unknown') return 'signature-invalid';
  const signature = decodeBase64url(proof.sig, 64);
  const message = messageOf(claim, verifier.knownNodes);
  if (signature === undefined || message === undefined) return 'signature-invalid';
  const when = verifier.standingOf === undefined ? at : undefined;
  if (!verifier.verify(party, kid, message, signature, when)) return 'signature-invalid';
  return standing === 'ended' ? 'key-ended' : 'valid';
}

/** True when the claim is valid: see `judgeSignature`. */
export function isSignedBy(party: PartyId, claim: SignatureClaim, verifier: Verifier): boolean {
  return judgeSignature(party, claim, verifier) === 'valid';
}

/** The bytes that must have been signed; undefined when the path does not lead to the root. */
function messageOf(
  { domain, hash, proof }: SignatureClaim,
  knownNodes: Verifier['knownNodes'],
): Buffer | undefined {
  const { batch, kid, suite: ofSuite } = proof;
  if (batch === undefined) return signedMessage(domain, kid, hash, undefined, ofSuite);
  const by = treeHashOf[ofSuite];
  const { root, size } = batch;
  const known = knownNodes?.(`${by} ${root} ${size}`);
  if (!leadsToRoot(hash, batch, { root, by, ...(known && { known }) })) return undefined;
  return signedMessage(domain, kid, Buffer.from(root, 'hex'), size, ofSuite);
}
