import {
  completeSubtrees,
  type LogRange,
  rangesOfConsistency,
  rangesOfInclusion,
  rootsOfRanges,
} from '@zhulian/exchange';
import { loadLogNodes, type Transaction } from '@zhulian/store';
import { pairOf } from './hash-pair.ts';
import type { HashPair } from './side-channel.ts';

/** 包含证明: the way from leaf `index` to the root of the log at `size`. */
export function proveInclusion(
  tx: Transaction,
  place: { readonly index: number; readonly size: number },
): Promise<readonly HashPair[]> {
  return prove(tx, rangesOfInclusion(place.index, place.size));
}

/** 一致性证明: that the log at `to` begins with the log at `from`. */
export function proveConsistency(
  tx: Transaction,
  span: { readonly from: number; readonly to: number },
): Promise<readonly HashPair[]> {
  return prove(tx, rangesOfConsistency(span.from, span.to));
}

async function prove(tx: Transaction, ranges: readonly LogRange[]): Promise<readonly HashPair[]> {
  if (ranges.length === 0) return [];
  const read = await loadLogNodes(tx, ranges.flatMap(completeSubtrees));
  return rootsOfRanges(ranges, read).map(pairOf);
}
