import type { Sabotage } from '../mutants/sabotage.ts';
import { grow } from '../world/kept-log.ts';
import type { Machine } from '../world/machine.ts';
import type { ModelDatabase } from '../world/model-database.ts';

/** Between a commit and the look that gives its leaves their places. */
const lookMs = 500;

/** Between a look that failed and the next: a full disk stays full for hours. */
const againMs = 30_000;

export interface Sequencer {
  /** Something was committed. */
  wake(): void;
}

/** 定序 of one run of a node: beside the path, gives what waits its places and grows the tree, in one transaction. */
export function startSequencer(parts: {
  readonly machine: Machine;
  readonly database: ModelDatabase;
  readonly sabotage: Sabotage | undefined;
}): Sequencer {
  const { database, machine, sabotage } = parts;
  let isLooking = false;
  let hasFailed = false;
  const look = async (): Promise<void> => {
    try {
      hasFailed = false;
      await machine.write(() => {
        const { edge, pending } = database.tables.log;
        if (pending.length === 0) return;
        // A mutant loses the last of what waits; another gives places before what has one already.
        const leaves = sabotage === 'promise-ignored' ? pending.slice(0, -1) : [...pending];
        const before = sabotage === 'log-rewritten' ? { size: 0, peaks: [] } : edge;
        database.commit({
          changes: [{ kind: 'logged', leaves, taken: pending.length, edge: grow(before, leaves) }],
        });
      });
    } catch {
      // What waits still waits; the next look takes it, when something is committed or a while later.
      hasFailed = true;
    }
    isLooking = false;
    if (database.tables.log.pending.length === 0) return;
    if (hasFailed) machine.after(againMs, wake);
    else wake();
  };
  const wake = (): void => {
    if (isLooking) return;
    isLooking = true;
    machine.after(lookMs, () => void look());
  };
  wake();
  return { wake };
}
