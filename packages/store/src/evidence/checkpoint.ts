import type { PartyId } from '@zhulian/exchange';
import type { Instant } from '@zhulian/vocabulary';
import type { Transaction } from '../connection/database.ts';

/** 检查点 as it was signed: the size of the log, and the note with both roots and the signature. */
export interface StoredCheckpoint {
  readonly size: number;
  readonly note: string;
  readonly at: Instant;
}

export async function saveCheckpoint(tx: Transaction, checkpoint: StoredCheckpoint): Promise<void> {
  await tx.query('insert into evidence.checkpoint (size, note, at) values ($1, $2, $3)', [
    checkpoint.size,
    checkpoint.note,
    checkpoint.at,
  ]);
}

export async function findLatestCheckpoint(tx: Transaction): Promise<StoredCheckpoint | undefined> {
  const [row] = await tx.query<StoredCheckpoint>(
    'select size, note, at from evidence.checkpoint order by size desc limit 1',
  );
  return row;
}

/** The first checkpoint whose log holds leaf `index`: when the leaf was promised to be in it at the latest. */
export async function findCheckpointOver(
  tx: Transaction,
  index: number,
): Promise<StoredCheckpoint | undefined> {
  const [row] = await tx.query<StoredCheckpoint>(
    'select size, note, at from evidence.checkpoint where size > $1 order by size limit 1',
    [index],
  );
  return row;
}

/** The first checkpoint over leaf `index` that all of these witnesses cosigned. */
export async function findWitnessedCheckpoint(
  tx: Transaction,
  search: { readonly index: number; readonly witnesses: readonly PartyId[] },
): Promise<StoredCheckpoint | undefined> {
  const [row] = await tx.query<StoredCheckpoint>(
    `select size, note, at
       from evidence.checkpoint
      where size > $1
        and (select count(*)
               from evidence.cosignature
              where cosignature.size = checkpoint.size
                and witness = any ($2::text[])) = cardinality($2::text[])
      order by size
      limit 1`,
    [search.index, search.witnesses],
  );
  return row;
}
