import { isSame, joined } from '../hash/bytes.ts';
import { type HashName, hashBy } from '../hash/hash.ts';

/** Where a leaf stands and the siblings that lead from it to the root, from the bottom up. */
export interface InclusionPath {
  readonly index: number;
  readonly size: number;
  readonly path: readonly Uint8Array[];
}

export function leafHash(leaf: Uint8Array, by: HashName): Uint8Array {
  return hashBy[by](joined(Uint8Array.of(0), leaf));
}

export function nodeHash(left: Uint8Array, right: Uint8Array, by: HashName): Uint8Array {
  return hashBy[by](joined(Uint8Array.of(1), left, right));
}

/**
 * Root that follows from a leaf and its path (RFC 6962 section 2.1.1), by the recursion of the definition: a tree of n leaves is
 * split at the largest power of two below n. Undefined when the path is too short or too long for the place.
 */
export function rootFromPath(
  leaf: Uint8Array,
  place: InclusionPath,
  by: HashName,
): Uint8Array | undefined {
  const { index, path, size } = place;
  if (!(Number.isSafeInteger(index) && index >= 0 && index < size)) return undefined;
  return climb(leafHash(leaf, by), { index, size, path }, by);
}

function climb(start: Uint8Array, place: InclusionPath, by: HashName): Uint8Array | undefined {
  const { index, path, size } = place;
  if (size === 1) return path.length === 0 ? start : undefined;
  const sibling = path.at(-1);
  if (sibling === undefined) return undefined;
  const below = path.slice(0, -1);
  const left = splitOf(size);
  if (index < left) {
    const node = climb(start, { index, size: left, path: below }, by);
    return node && nodeHash(node, sibling, by);
  }
  const node = climb(start, { index: index - left, size: size - left, path: below }, by);
  return node && nodeHash(sibling, node, by);
}

/**
 * Consistency (RFC 6962 section 2.1.2): true when the tree of `size` begins with the tree of `earlier`. By the recursion of the definition;
 * proves both roots from the same path.
 */
export function isConsistent(
  earlier: { readonly size: number; readonly root: Uint8Array },
  later: { readonly size: number; readonly root: Uint8Array },
  path: readonly Uint8Array[],
  by: HashName,
): boolean {
  if (earlier.size > later.size) return false;
  if (earlier.size === later.size) return path.length === 0 && isSame(earlier.root, later.root);
  if (earlier.size === 0) return path.length === 0;
  const roots = subproof(
    { m: earlier.size, n: later.size, isWhole: true },
    { path, known: earlier.root },
    by,
  );
  return (
    roots !== undefined && isSame(roots.before, earlier.root) && isSame(roots.after, later.root)
  );
}

interface TwoRoots {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

function subproof(
  range: { readonly m: number; readonly n: number; readonly isWhole: boolean },
  proof: { readonly path: readonly Uint8Array[]; readonly known: Uint8Array },
  by: HashName,
): TwoRoots | undefined {
  const { isWhole, m, n } = range;
  const { known, path } = proof;
  if (m === n) {
    if (isWhole) return path.length === 0 ? { before: known, after: known } : undefined;
    const [only] = path;
    return path.length === 1 && only !== undefined ? { before: only, after: only } : undefined;
  }
  const sibling = path.at(-1);
  if (sibling === undefined) return undefined;
  const below = { path: path.slice(0, -1), known };
  const left = splitOf(n);
  if (m <= left) {
    const inner = subproof({ m, n: left, isWhole }, below, by);
    return inner && { before: inner.before, after: nodeHash(inner.after, sibling, by) };
  }
  const inner = subproof({ m: m - left, n: n - left, isWhole: false }, below, by);
  return (
    inner && {
      before: nodeHash(sibling, inner.before, by),
      after: nodeHash(sibling, inner.after, by),
    }
  );
}

/** The largest power of two below `size`. */
function splitOf(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}
