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

/** Nodes of one tree that led to its root, by height and index. */
export type KnownNodes = Map<string, string>;

export interface LeafPlace {
  readonly index: number;
  readonly size: number;
  /** Lower-case hexadecimal, from the leaf upwards. */
  readonly path: readonly string[];
}

/**
 * True when a leaf and its path lead to the root (RFC 9162 section 2.1.3.2). `known` holds the nodes of that tree that other leaves have
 * led to the root already: a batch of 256 that arrives together costs two hashes a leaf and not nine.
 */
export function leadsToRoot(
  leaf: Uint8Array,
  { index, size, path }: LeafPlace,
  tree: { readonly root: string; readonly by?: TreeHash; readonly known?: KnownNodes },
): boolean {
  if (index >= size) return false;
  const { root, by = 'sha256', known } = tree;
  const climbed: KnownNodes = new Map();
  let node = hashLeaf(leaf, by).toString('hex');
  let isProved = false;
  let taken = 0;
  for (let height = 0; (size - 1) >> height > 0; height += 1) {
    const at = index >> height;
    if (!isProved) {
      const same = known?.get(`${height}/${at}`);
      if (same !== undefined && same !== node) return false;
      isProved = same !== undefined;
      climbed.set(`${height}/${at}`, node);
    }
    // A node without a sibling rises unchanged.
    if (at % 2 === 0 && at === (size - 1) >> height) continue;
    const sibling = path[taken];
    taken += 1;
    if (sibling === undefined) return false;
    const place = `${height}/${at ^ 1}`;
    if (isProved) {
      // What is known up to the root is compared, not computed: a changed digit does not go unseen.
      if (known?.get(place) !== sibling) return false;
      continue;
    }
    climbed.set(place, sibling);
    const [left, right] = at % 2 === 1 ? [sibling, node] : [node, sibling];
    node = hashNode(Buffer.from(left, 'hex'), Buffer.from(right, 'hex'), by).toString('hex');
  }
  if (taken !== path.length || !(isProved || node === root)) return false;
  for (const [place, value] of climbed) known?.set(place, value);
  return true;
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
