import type { Digest } from '../envelope/envelope.ts';
import { zeroDigest } from '../proof/digest.ts';
import { previousHashIn } from './previous-hash.ts';

/**
 * 核对链: the first place at which a stream, read from storage, is not contiguous or does not chain to the place before it; undefined
 * when all of it holds. For auditors and for a node after a restore.
 */
export function findChainFault(
  rows: readonly { readonly seq: number; readonly hash: Digest; readonly bytes: string }[],
): number | undefined {
  let seq = 0;
  let hash = zeroDigest;
  for (const row of rows) {
    if (row.seq !== seq + 1 || previousHashIn(row.bytes) !== hash) return row.seq;
    seq = row.seq;
    hash = row.hash;
  }
  return undefined;
}
