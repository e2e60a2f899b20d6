import type { Machine } from '../world/machine.ts';
import type { Change, ModelDatabase, ModelTransaction } from '../world/model-database.ts';
import type { Sabotage } from './sabotage.ts';

/** How the receiving transaction commits: whole and awaited, or as a mutant would. */
export function commitReceived(
  parts: {
    readonly machine: Machine;
    readonly database: ModelDatabase;
    readonly sabotage: Sabotage | undefined;
  },
  tx: ModelTransaction,
): Promise<void> {
  const { database, machine, sabotage } = parts;
  const write = (changes: readonly Change[]): Promise<void> =>
    machine.write(() => database.commit({ changes: [...changes] }));
  const split = async (isFirst: (change: Change) => boolean): Promise<void> => {
    await write(tx.changes.filter(isFirst));
    await write(tx.changes.filter((change) => !isFirst(change)));
  };
  switch (sabotage) {
    case 'receipt-before-commit':
      write(tx.changes).catch(() => {});
      return Promise.resolve();
    case 'effect-outside-the-transaction':
      return split(({ kind }) => kind !== 'row');
    case 'outbox-outside-the-transaction':
      return split(({ kind }) => kind !== 'message');
    default:
      return write(tx.changes);
  }
}
