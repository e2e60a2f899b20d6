import { hubParty } from '@zhulian/exchange';
import type { SeededRandom } from '../../seed/seeded-random.ts';
import type { LockTable } from '../../world/lock-table.ts';
import type { Machine } from '../../world/machine.ts';
import type { ModelDatabase, ModelTransaction } from '../../world/model-database.ts';
import { dealWith, openCase } from './custody-clerk.ts';
import { type CustodyNode, custodyWork } from './custody-work.ts';

export interface CustodyClerkParts {
  readonly machine: Machine;
  readonly database: ModelDatabase;
  readonly locks: LockTable;
  readonly node: CustodyNode;
  readonly random: SeededRandom;
  readonly wake: () => void;
  /** How long a clerk stays away. */
  readonly paceMs: number;
  /** False after the last fault: what was begun is ended, nothing is begun. */
  readonly mayBegin: () => boolean;
  /** The case that is opened here at the start, if any. */
  readonly opens: string | undefined;
}

/** 经办人 of one run of a node: come by now and then and deal with every case that the node has to do with. */
export function startCustodyClerks(parts: CustodyClerkParts): void {
  const { machine, opens, random } = parts;
  if (parts.node.party === hubParty && parts.node.provinces.length === 0) return;
  if (opens !== undefined) void transact(parts, opens, (work) => openCase(work, opens));
  const comeBy = (): void => {
    const { database, mayBegin } = parts;
    for (const caseId of database.tables.statements.keys()) {
      void transact(parts, caseId, (work) =>
        dealWith(work, caseId, { random, mayBegin: mayBegin() }),
      );
    }
    // After the last fault nobody is in a hurry, and the same is done.
    const paceMs = mayBegin() ? parts.paceMs : 36 * 3_600_000;
    machine.after(random.between(1, 2 * Math.floor(paceMs)), comeBy);
  };
  machine.after(random.between(1, Math.floor(parts.paceMs)), comeBy);
}

/** One transaction under the lock of the case, as `select … for update` of its tenure would hold it. */
async function transact(
  parts: CustodyClerkParts,
  caseId: string,
  act: (work: ReturnType<typeof custodyWork>) => void,
): Promise<void> {
  const { database, locks, machine, node, wake } = parts;
  const release = await locks.take([`custody/${caseId}`]);
  const tx: ModelTransaction = { changes: [] };
  try {
    await machine.write(() => {
      act(custodyWork(node, database.tables, tx, machine.clock.nowMs()));
      commitLetters(parts, tx);
    });
    wake();
  } catch {
    // The clerk comes by again.
  } finally {
    release();
  }
}

function commitLetters({ database, machine, node }: CustodyClerkParts, tx: ModelTransaction): void {
  if (tx.changes.length === 0) return;
  if (node.sabotage !== 'letters-outside-the-transaction') {
    database.commit(tx);
    return;
  }
  const letters = tx.changes.filter(({ kind }) => kind === 'message');
  database.commit({ changes: tx.changes.filter(({ kind }) => kind !== 'message') });
  machine.write(() => database.commit({ changes: letters })).catch(() => {});
}
