import type { PartyId } from '@zhulian/exchange';
import type { Instant } from '@zhulian/vocabulary';
import type { Transaction } from '../connection/database.ts';

/** What a witness remembers of one log: the last checkpoint that it cosigned. */
export interface Witnessed {
  readonly origin: PartyId;
  readonly size: number;
  readonly note: string;
  readonly at: Instant;
}

/** Locks the memory of this log, also where there is none yet: two checkpoints of it are judged one after the other. */
export async function lockWitnessed(
  tx: Transaction,
  origin: PartyId,
): Promise<Witnessed | undefined> {
  const [, [row]] = await Promise.all([
    tx.query('select pg_advisory_xact_lock(hashtextextended($1, 5))', [origin]),
    tx.query<Witnessed>('select origin, size, note, at from evidence.witnessed where origin = $1', [
      origin,
    ]),
  ]);
  return row;
}

export async function findWitnessed(
  tx: Transaction,
  origin: PartyId,
): Promise<Witnessed | undefined> {
  const [row] = await tx.query<Witnessed>(
    'select origin, size, note, at from evidence.witnessed where origin = $1',
    [origin],
  );
  return row;
}

export function listWitnessed(tx: Transaction): Promise<readonly Witnessed[]> {
  return tx.query<Witnessed>(
    'select origin, size, note, at from evidence.witnessed order by origin limit 100',
  );
}

/** Never back to a smaller log: the table itself refuses. */
export async function saveWitnessed(tx: Transaction, witnessed: Witnessed): Promise<void> {
  await tx.query(
    `insert into evidence.witnessed (origin, size, note, at)
     values ($1, $2, $3, $4)
     on conflict (origin) do update
       set size = excluded.size, note = excluded.note, at = excluded.at`,
    [witnessed.origin, witnessed.size, witnessed.note, witnessed.at],
  );
}
