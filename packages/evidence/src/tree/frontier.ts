import type { HashName } from '../hash/hash.ts';
import { hashBy } from '../hash/hash.ts';
import { leafHash, nodeHash } from './tree-proof.ts';

/** 前沿 of a growing tree (RFC 6962): the complete subtrees of which it consists, the largest first. */
export interface Frontier {
  readonly size: number;
  readonly nodes: readonly Uint8Array[];
}

/** Complete subtrees by `level/index`, leaves at level 0. */
export type TreeNodes = Map<string, Uint8Array>;

export const emptyFrontier: Frontier = { size: 0, nodes: [] };

/** Appends leaves in order. Every subtree that becomes complete is put into `nodes`, when they are kept. */
export function growFrontier(
  leaves: readonly Uint8Array[],
  by: HashName,
  nodes?: TreeNodes,
  from: Frontier = emptyFrontier,
): Frontier {
  return leaves.reduce<Frontier>((frontier, leaf) => {
    const open = [...frontier.nodes];
    let node = leafHash(leaf, by);
    let index = frontier.size;
    let level = 0;
    nodes?.set(`${level}/${index}`, node);
    for (; index % 2 === 1; level += 1) {
      node = nodeHash(open.pop() ?? node, node, by);
      index = (index - 1) / 2;
      nodes?.set(`${level + 1}/${index}`, node);
    }
    return { size: frontier.size + 1, nodes: [...open, node] };
  }, from);
}

/** The root: the frontier folded from the right; of nothing, the hash of nothing. */
export function rootOf({ nodes }: Frontier, by: HashName): Uint8Array {
  const root = nodes.reduceRight<Uint8Array | undefined>(
    (right, left) => (right === undefined ? left : nodeHash(left, right, by)),
    undefined,
  );
  return root ?? hashBy[by](new Uint8Array());
}

/** 包含证明: siblings from leaf `index` to the root of a tree of `size`, from the bottom up. */
export function inclusionPath(
  index: number,
  size: number,
  nodes: TreeNodes,
  by: HashName,
): readonly Uint8Array[] {
  const path: Uint8Array[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + largestPowerBelow(to - from);
    const isLeft = index < middle;
    path.unshift(rangeRoot(isLeft ? [middle, to] : [from, middle], nodes, by));
    if (isLeft) to = middle;
    else from = middle;
  }
  return path;
}

/** 一致性证明 that the tree of `size` begins with the tree of `earlier`: RFC 6962 section 2.1.2. */
export function consistencyPath(
  earlier: number,
  size: number,
  nodes: TreeNodes,
  by: HashName,
): readonly Uint8Array[] {
  if (earlier === 0 || earlier === size) return [];
  const path: Uint8Array[] = [];
  let [from, to] = [0, size];
  while (to !== earlier) {
    const middle = from + largestPowerBelow(to - from);
    const isLeft = earlier <= middle;
    path.unshift(rangeRoot(isLeft ? [middle, to] : [from, middle], nodes, by));
    if (isLeft) to = middle;
    else from = middle;
  }
  // Whoever asks knows the tree of the earlier size, unless what is left is only its right part.
  return from === 0 ? path : [rangeRoot([from, to], nodes, by), ...path];
}

function rangeRoot(
  [from, to]: readonly [number, number],
  nodes: TreeNodes,
  by: HashName,
): Uint8Array {
  const width = to - from;
  const level = Math.log2(width);
  const known = Number.isInteger(level) ? nodes.get(`${level}/${from / width}`) : undefined;
  if (known !== undefined) return known;
  const middle = from + largestPowerBelow(width);
  return nodeHash(rangeRoot([from, middle], nodes, by), rangeRoot([middle, to], nodes, by), by);
}

function largestPowerBelow(size: number): number {
  return 2 ** (Math.ceil(Math.log2(size)) - 1);
}
