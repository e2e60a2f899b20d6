import { strict as assert } from 'node:assert';
import { emptyLogHash, hashOfLeaf, hashOfNode, type LogHash } from './log-hash.ts';
import { completeSubtrees, type LogNodePlace } from './log-range.ts';

/** The edge of a growing tree: the complete subtrees that a log of this size consists of, the largest first. */
export interface LogEdge {
  readonly size: number;
  readonly peaks: readonly LogHash[];
}

/** A complete subtree with its place. */
export interface LogNode extends LogNodePlace, LogHash {}

export const emptyLog: LogEdge = { size: 0, peaks: [] };

/** Grows the tree by leaves, in order; answers the new edge and every subtree above the leaves that became complete. */
export function growLog(
  edge: LogEdge,
  leaves: readonly Uint8Array[],
): { readonly edge: LogEdge; readonly completed: readonly LogNode[] } {
  const peaks = [...edge.peaks];
  const completed: LogNode[] = [];
  let { size } = edge;
  for (const leaf of leaves) {
    let node = hashOfLeaf(leaf);
    let index = size;
    for (let level = 1; index % 2 === 1; level += 1) {
      const left = peaks.pop();
      assert(left !== undefined, 'an odd place has a left neighbour');
      node = hashOfNode(left, node);
      index = (index - 1) / 2;
      completed.push({ level, index, ...node });
    }
    peaks.push(node);
    size += 1;
  }
  return { edge: { size, peaks }, completed };
}

/** The root of the tree: the peaks folded together from the right. */
export function rootOfLog(edge: LogEdge): LogHash {
  return (
    edge.peaks.reduceRight<LogHash | undefined>(
      (right, peak) => (right === undefined ? peak : hashOfNode(peak, right)),
      undefined,
    ) ?? emptyLogHash
  );
}

/** The edge of a log of `size`, from its complete subtrees. */
export function edgeOfLog(size: number, read: (place: LogNodePlace) => LogHash): LogEdge {
  return { size, peaks: completeSubtrees({ from: 0, to: size }).map(read) };
}
