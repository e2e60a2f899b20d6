import type { EquivocationProof, PartyId } from '@zhulian/exchange';
import type { Instant } from '@zhulian/vocabulary';
import type { Database, Transaction } from '../connection/database.ts';

/** 隔离: from when nothing is taken from a peer, and for which place of its stream. */
export interface Quarantine {
  readonly src: PartyId;
  readonly seq: number;
  readonly since: Instant;
}

/** Keeps the proof, and begins the quarantine with it; a proof that was known, and perhaps answered by a person, begins none. */
export async function saveEquivocation(
  tx: Transaction,
  src: PartyId,
  proof: EquivocationProof,
): Promise<void> {
  await tx.query(
    `with proved as (
       insert into exchange.equivocation (src, seq, first, second, keys)
       values ($1, $2, $3, $4, $5)
       on conflict do nothing
       returning src, seq
     )
     insert into exchange.quarantine (src, seq)
     select src, seq
       from proved
     on conflict do nothing`,
    [src, proof.seq, proof.first, proof.second, JSON.stringify(proof.keys)],
  );
}

export async function isQuarantined(database: Database, src: PartyId): Promise<boolean> {
  const [row] = await database.query<{ readonly open: boolean }>(
    `select exists (select
                      from exchange.quarantine
                     where src = $1
                       and ended_at is null) as open`,
    [src],
  );
  return row?.open ?? false;
}

const quarantinesMax = 100;

export function listQuarantines(database: Database): Promise<readonly Quarantine[]> {
  return database.query<Quarantine>(
    `select src, seq, since
       from exchange.quarantine
      where ended_at is null
      order by src
      limit ${quarantinesMax}`,
  );
}

/** 解除隔离, the act of a named person with a reason. False when there is nothing to end. */
export async function endQuarantine(
  tx: Transaction,
  act: {
    readonly src: PartyId;
    readonly by: string;
    readonly reason: string;
    readonly at: Instant;
  },
): Promise<boolean> {
  const ended = await tx.query(
    `update exchange.quarantine
        set ended_at = $4, ended_by = $2, reason = $3
      where src = $1
        and ended_at is null
     returning place`,
    [act.src, act.by, act.reason, act.at],
  );
  return ended.length > 0;
}

/**
 * Remembers who is believed, so that a push in good order asks nothing. Only this process takes pushes, so it knows when it
 * stopped believing; that a person believes again is read at the next push.
 */
export function createQuarantineReader(database: Database): {
  readonly isQuarantined: (src: PartyId) => Promise<boolean>;
  /** To be told after the commit. */
  readonly began: (src: PartyId) => void;
} {
  const believed = new Set<PartyId>();
  return {
    async isQuarantined(src) {
      if (believed.has(src)) return false;
      const isOpen = await isQuarantined(database, src);
      if (!isOpen) believed.add(src);
      return isOpen;
    },
    began: (src) => void believed.delete(src),
  };
}
