import { hash } from 'node:crypto';

/** Which hash a tree is made of; a suite fixes it. */
export type TreeHash = 'sha256' | 'sm3';

/** A Merkle tree (RFC 6962 section 2.1), with the path of each leaf to the root. */
export interface MerkleTree {
  readonly root: Buffer;
  /** For each leaf its siblings from the bottom up. */
  readonly paths: readonly (readonly Buffer[])[];
}

export function growMerkleTree(leaves: readonly Uint8Array[], by: TreeHash = 'sha256'): MerkleTree {
  const paths: Buffer[][] = leaves.map(() => []);
  let level = leaves.map((leaf) => hashLeaf(leaf, by));
  for (let height = 0; level.length > 1; height += 1) {
    for (const [index, path] of paths.entries()) {
      const sibling = level[(index >> height) ^ 1];
      if (sibling !== undefined) path.push(sibling);
    }
    level = pairUp(level, by);
  }
  return { root: level[0] ?? hash(by, '', 'buffer'), paths };
}

/** A node without a sibling rises unchanged: that is the RFC's split at the largest power of two. */
function pairUp(level: readonly Buffer[], by: TreeHash): Buffer[] {
  const above: Buffer[] = [];
  for (let index = 0; index < level.length; index += 2) {
    const left = level[index] as Buffer;
    const right = level[index + 1];
    above.push(right === undefined ? left : hashNode(left, right, by));
  }
  return above;
}

/** Root that follows from a leaf and its path (RFC 9162 section 2.1.3.2); undefined when the path has the wrong length. */
export function rootFromPath(
  leaf: Uint8Array,
  place: { readonly index: number; readonly size: number; readonly path: readonly Buffer[] },
  by: TreeHash = 'sha256',
): Buffer | undefined {
  if (place.index >= place.size) return undefined;
  let index = place.index;
  let last = place.size - 1;
  let node = hashLeaf(leaf, by);
  for (const sibling of place.path) {
    if (last === 0) return undefined;
    if (index % 2 === 1 || index === last) {
      node = hashNode(sibling, node, by);
      while (index % 2 === 0 && index !== 0) {
        index >>= 1;
        last >>= 1;
      }
    } else {
      node = hashNode(node, sibling, by);
    }
    index >>= 1;
    last >>= 1;
  }
  return last === 0 ? node : undefined;
}

function hashLeaf(leaf: Uint8Array, by: TreeHash): Buffer {
  const bytes = Buffer.allocUnsafe(1 + leaf.length);
  bytes[0] = 0;
  bytes.set(leaf, 1);
  return hash(by, bytes, 'buffer');
}

function hashNode(left: Uint8Array, right: Uint8Array, by: TreeHash): Buffer {
  const bytes = Buffer.allocUnsafe(65);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 33);
  return hash(by, bytes, 'buffer');
}
