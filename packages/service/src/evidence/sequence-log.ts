import {
  completeSubtrees,
  edgeOfLog,
  emptyLog,
  growLog,
  type LogEdge,
  rootOfLog,
  sealCheckpoint,
} from '@zhulian/exchange';
import {
  findLatestCheckpoint,
  findPendingAge,
  loadLogNodes,
  lockSequencer,
  saveCheckpoint,
  saveLogNodes,
  type Transaction,
  takePending,
} from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import { type LogParts, promisedWithinMs } from './log-parts.ts';

/** Leaves that get their places in one transaction: what a checkpoint covers at most. */
export const leavesTogetherMax = 4_096;

/**
 * 定序 of one node's log, beside the path: places for what waits, the tree grown, a checkpoint signed, all in one transaction.
 * Answers how many leaves got their place; 0 also while another process of this node is at it.
 */
export function createSequencer(
  parts: Pick<LogParts, 'self' | 'database' | 'clock' | 'signer' | 'observe'>,
): () => Promise<number> {
  // Only a memory of what the tables say: a log of another size than this is read anew.
  let edge: LogEdge = emptyLog;
  return async () => {
    if ((await findPendingAge(parts.database)) === undefined) return 0;
    const done = await parts.database.transact(async (tx) => {
      if (!(await lockSequencer(tx))) return undefined;
      const size = (await findLatestCheckpoint(tx))?.size ?? 0;
      const from = edge.size === size ? edge : await loadEdge(tx, size);
      const taken = await takePending(tx, { from: size, limit: leavesTogetherMax });
      if (taken.count === 0) return { edge: from, taken };
      const { edge: grown, completed } = growLog(from, taken.leaves);
      const at = instantOf(parts.clock.nowMs());
      const root = rootOfLog(grown);
      const checkpoint = { origin: parts.self, size: grown.size, root, at };
      const note = sealCheckpoint(checkpoint, parts.signer);
      await Promise.all([
        saveLogNodes(tx, completed),
        saveCheckpoint(tx, { size: grown.size, note, at }),
      ]);
      return { edge: grown, taken };
    });
    if (done === undefined) return 0;
    edge = done.edge;
    const { count, waitedMs } = done.taken;
    if (waitedMs > promisedWithinMs) parts.observe?.({ kind: 'own-promise-late', waitedMs });
    return count;
  };
}

async function loadEdge(tx: Transaction, size: number): Promise<LogEdge> {
  const places = completeSubtrees({ from: 0, to: size });
  return edgeOfLog(size, await loadLogNodes(tx, places));
}
