import { hash } from 'node:crypto';

/** A Merkle tree (RFC 6962 section 2.1), with the path of each leaf to the root. */
export interface MerkleTree {
  readonly root: Buffer;
  /** For each leaf its siblings from the bottom up. */
  readonly paths: readonly (readonly Buffer[])[];
}

export function growMerkleTree(leaves: readonly Uint8Array[]): MerkleTree {
  const paths: Buffer[][] = leaves.map(() => []);
  let level = leaves.map(hashLeaf);
  for (let height = 0; level.length > 1; height += 1) {
    for (const [index, path] of paths.entries()) {
      const sibling = level[(index >> height) ^ 1];
      if (sibling !== undefined) path.push(sibling);
    }
    level = pairUp(level);
  }
  return { root: level[0] ?? Buffer.from(hash('sha256', '', 'buffer')), paths };
}

/** A node without a sibling rises unchanged: that is the RFC's split at the largest power of two. */
function pairUp(level: readonly Buffer[]): Buffer[] {
  const above: Buffer[] = [];
  for (let index = 0; index < level.length; index += 2) {
    const left = level[index] as Buffer;
    const right = level[index + 1];
    above.push(right === undefined ? left : hashNode(left, right));
  }
  return above;
}

/** Root that follows from a leaf and its path (RFC 9162 section 2.1.3.2); undefined when the path has the wrong length. */
export function rootFromPath(
  leaf: Uint8Array,
  place: { readonly index: number; readonly size: number; readonly path: readonly Buffer[] },
): Buffer | undefined {
  if (place.index >= place.size) return undefined;
  let index = place.index;
  let last = place.size - 1;
  let node = hashLeaf(leaf);
  for (const sibling of place.path) {
    if (last === 0) return undefined;
    if (index % 2 === 1 || index === last) {
      node = hashNode(sibling, node);
      while (index % 2 === 0 && index !== 0) {
        index >>= 1;
        last >>= 1;
      }
    } else {
      node = hashNode(node, sibling);
    }
    index >>= 1;
    last >>= 1;
  }
  return last === 0 ? node : undefined;
}

function hashLeaf(leaf: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe(1 + leaf.length);
  bytes[0] = 0;
  bytes.set(leaf, 1);
  return hash('sha256', bytes, 'buffer');
}

function hashNode(left: Uint8Array, right: Uint8Array): Buffer {
  const bytes = Buffer.allocUnsafe(65);
  bytes[0] = 1;
  bytes.set(left, 1);
  bytes.set(right, 33);
  return hash('sha256', bytes, 'buffer');
}
