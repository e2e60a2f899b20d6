import type { PartyId } from '@zhulian/exchange';
import type { Instant } from '@zhulian/vocabulary';
import type { Transaction } from '../connection/database.ts';

/** 见证签署 of one checkpoint: the line that the witness added to the note. */
export interface Cosignature {
  readonly size: number;
  readonly witness: PartyId;
  readonly line: string;
  readonly at: Instant;
}

export async function saveCosignature(tx: Transaction, cosignature: Cosignature): Promise<void> {
  await tx.query(
    `insert into evidence.cosignature (size, witness, line, at)
     values ($1, $2, $3, $4)
     on conflict do nothing`,
    [cosignature.size, cosignature.witness, cosignature.line, cosignature.at],
  );
}

export function listCosignatures(tx: Transaction, size: number): Promise<readonly Cosignature[]> {
  return tx.query<Cosignature>(
    'select size, witness, line, at from evidence.cosignature where size = $1 order by witness limit 100',
    [size],
  );
}

/** The newest checkpoint that each witness has cosigned. */
export function listLastCosigned(tx: Transaction): Promise<readonly Omit<Cosignature, 'line'>[]> {
  return tx.query<Omit<Cosignature, 'line'>>(
    `select distinct on (witness) size, witness, at
       from evidence.cosignature
      order by witness, size desc
      limit 100`,
  );
}
