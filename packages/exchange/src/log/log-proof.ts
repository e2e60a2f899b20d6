import { hashOfNode, isSameHash, type LogHash } from './log-hash.ts';
import { completeSubtrees, type LogNodePlace, type LogRange } from './log-range.ts';

/** Roots of the given ranges, from the complete subtrees that `read` knows. */
export function rootsOfRanges(
  ranges: readonly LogRange[],
  read: (place: LogNodePlace) => LogHash,
): readonly LogHash[] {
  return ranges.map((range) =>
    completeSubtrees(range)
      .map(read)
      .reduceRight((right, left) => hashOfNode(left, right)),
  );
}

/** Root that follows from a leaf's hash and its path (RFC 9162 section 2.1.3.2); undefined when the path has the wrong length. */
export function rootFromInclusion(
  leaf: LogHash,
  place: { readonly index: number; readonly size: number; readonly path: readonly LogHash[] },
): LogHash | undefined {
  let { index } = place;
  let last = place.size - 1;
  if (index > last) return undefined;
  let node = leaf;
  for (const sibling of place.path) {
    if (last === 0) return undefined;
    if (index % 2 === 1 || index === last) {
      node = hashOfNode(sibling, node);
      while (index % 2 === 0 && index !== 0) {
        index = Math.floor(index / 2);
        last = Math.floor(last / 2);
      }
    } else {
      node = hashOfNode(node, sibling);
    }
    index = Math.floor(index / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? node : undefined;
}

/** 一致性证明 (RFC 9162 section 2.1.4.2): true when the later tree begins with the earlier one, leaf for leaf. */
export function isConsistent(
  earlier: { readonly size: number; readonly root: LogHash },
  later: { readonly size: number; readonly root: LogHash },
  path: readonly LogHash[],
): boolean {
  if (earlier.size > later.size) return false;
  if (earlier.size === later.size) return path.length === 0 && isSameHash(earlier.root, later.root);
  if (earlier.size === 0) return path.length === 0;
  let place = earlier.size - 1;
  let last = later.size - 1;
  while (place % 2 === 1) {
    place = (place - 1) / 2;
    last = Math.floor(last / 2);
  }
  const steps = place === 0 ? [earlier.root, ...path] : [...path];
  const first = steps.shift();
  if (first === undefined) return false;
  let before = first;
  let after = first;
  for (const sibling of steps) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      before = hashOfNode(sibling, before);
      after = hashOfNode(sibling, after);
      while (place % 2 === 0 && place !== 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      after = hashOfNode(after, sibling);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && isSameHash(before, earlier.root) && isSameHash(after, later.root);
}
