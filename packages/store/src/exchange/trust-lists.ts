import type { Database } from '../connection/database.ts';

/** A signed list of keys as it is kept: by the hub that published it, by a node that followed it. */
export interface KeptTrustList {
  readonly serial: number;
  readonly digest: string;
  /** Digest of the list before. */
  readonly prev: string;
  readonly sealed: string;
}

/** Lists handed out at once. */
export const trustListsMax = 100;

/** Keeping the same list again is harmless; another of the same serial or past breaks a constraint. */
export async function keepTrustList(database: Database, list: KeptTrustList): Promise<void> {
  await database.query(
    `insert into exchange.trust_list (serial, digest, prev, sealed)
     select $1, $2, $3, $4
      where not exists (select from exchange.trust_list where digest = $2)`,
    [list.serial, list.digest, list.prev, list.sealed],
  );
}

export async function findLatestTrustList(database: Database): Promise<KeptTrustList | undefined> {
  const [row] = await database.query<KeptTrustList>(
    `select serial, digest, prev, sealed
       from exchange.trust_list
      order by serial desc
      limit 1`,
    [],
  );
  return row;
}

/** The lists that follow `after`, in their order. */
export function listTrustLists(
  database: Database,
  after: number,
): Promise<readonly KeptTrustList[]> {
  return database.query<KeptTrustList>(
    `select serial, digest, prev, sealed
       from exchange.trust_list
      where serial > $1
      order by serial
      limit ${trustListsMax}`,
    [after],
  );
}
