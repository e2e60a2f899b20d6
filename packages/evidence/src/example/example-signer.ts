import { ed25519 } from '@noble/curves/ed25519.js';
import { type JsonObject, writeCanonical } from '../canonical/read-canonical.ts';
import { hexOf, joined, utf8 } from '../hash/bytes.ts';
import { hashBy } from '../hash/hash.ts';
import { leafHash, nodeHash } from '../tree/tree-proof.ts';

/** Invented keys, for tests and for the sample of the protocol: thirty-two times one byte, 1 for the hub or the digits of the province. */
function seedOf(party: string): Uint8Array {
  return new Uint8Array(32).fill(party === 'zl:hub' ? 1 : Number(party.slice(-2)));
}

export function exampleKid(party: string): string {
  return `${party}#2026a`;
}

export function examplePublicKey(party: string): string {
  return hexOf(ed25519.getPublicKey(seedOf(party)));
}

export function signAs(party: string, message: Uint8Array): Uint8Array {
  return ed25519.sign(message, seedOf(party));
}

/** The statement with a proof over its canonical text. */
export function prove(statement: JsonObject, party: string, domain: string): JsonObject {
  return { ...statement, proof: proofOf(writeCanonical(statement), party, domain) };
}

export function proofOf(text: string, party: string, domain: string): JsonObject {
  const message = joined(headOf(party, domain), hashBy.sha256(utf8(text)));
  return { kid: exampleKid(party), sig: base64url(signAs(party, message)), suite };
}

/** Proofs of several texts under one signature over their Merkle root. */
export function proveTogether(
  texts: readonly string[],
  party: string,
  domain: string,
): readonly JsonObject[] {
  if (texts.length === 0) return [];
  const leaves = texts.map((text) => leafHash(hashBy.sha256(utf8(text)), 'sha256'));
  const root = rootOf(leaves);
  const size = new Uint8Array(8);
  new DataView(size.buffer).setUint32(4, leaves.length);
  const sig = base64url(signAs(party, joined(headOf(party, domain), root, size)));
  return leaves.map((_, index) => ({
    batch: {
      index,
      path: pathOf(index, leaves).map(hexOf),
      root: hexOf(root),
      size: leaves.length,
    },
    kid: exampleKid(party),
    sig,
    suite,
  }));
}

const suite = 'ZL-ED25519-SHA256-JCS1';

function headOf(party: string, domain: string): Uint8Array {
  return utf8(`${domain}\0${suite}\0${exampleKid(party)}\0`);
}

function rootOf(nodes: readonly Uint8Array[]): Uint8Array {
  const [only] = nodes;
  if (nodes.length === 1 && only !== undefined) return only;
  const half = halfOf(nodes.length);
  return nodeHash(rootOf(nodes.slice(0, half)), rootOf(nodes.slice(half)), 'sha256');
}

function pathOf(index: number, nodes: readonly Uint8Array[]): readonly Uint8Array[] {
  if (nodes.length === 1) return [];
  const half = halfOf(nodes.length);
  const [left, right] = [nodes.slice(0, half), nodes.slice(half)];
  return index < half
    ? [...pathOf(index, left), rootOf(right)]
    : [...pathOf(index - half, right), rootOf(left)];
}

function halfOf(size: number): number {
  return 2 ** (Math.ceil(Math.log2(size)) - 1);
}

export function base64url(bytes: Uint8Array): string {
  return base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
