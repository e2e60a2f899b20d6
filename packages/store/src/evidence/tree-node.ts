import {
  emptyLog,
  growLog,
  hashOfLeaf,
  type LogHash,
  type LogNode,
  type LogNodePlace,
} from '@zhulian/exchange';
import type { Transaction } from '../connection/database.ts';

/** Subtrees smaller than eight leaves are not kept: hashing them again costs less than writing them. */
const keptLevelMin = 3;
const hashLength = 32;

/** Keeps the complete subtrees that are worth it. */
export async function saveLogNodes(tx: Transaction, completed: readonly LogNode[]): Promise<void> {
  const nodes = completed.filter((node) => node.level >= keptLevelMin);
  if (nodes.length === 0) return;
  await tx.query(
    `insert into evidence.node (level, index, sha256, sm3)
     select level, index, substr($3::bytea, (place::integer - 1) * ${hashLength} + 1, ${hashLength}),
            substr($4::bytea, (place::integer - 1) * ${hashLength} + 1, ${hashLength})
       from unnest($1::smallint[], $2::bigint[]) with ordinality as node (level, index, place)`,
    [
      nodes.map((node) => node.level),
      nodes.map((node) => node.index),
      Buffer.concat(nodes.map((node) => node.sha256)),
      Buffer.concat(nodes.map((node) => node.sm3)),
    ],
  );
}

/** The hashes of complete subtrees, however small; a place that the log does not have yet is a Defect of who asks. */
export async function loadLogNodes(
  tx: Transaction,
  places: readonly LogNodePlace[],
): Promise<(place: LogNodePlace) => LogHash> {
  const [kept, leaves] = await Promise.all([listKept(tx, places), listLeaves(tx, places)]);
  return ({ level, index }) => {
    if (level >= keptLevelMin) return found(kept.get(`${level}/${index}`), level, index);
    const width = 2 ** level;
    const own = Array.from({ length: width }, (_, offset) =>
      found(leaves.get(index * width + offset), 0, index * width + offset),
    );
    return level === 0
      ? hashOfLeaf(found(own[0], 0, index))
      : found(growLog(emptyLog, own).edge.peaks[0], level, index);
  };
}

function found<Item>(item: Item | undefined, level: number, index: number): Item {
  if (item === undefined) throw new Error(`the log has no subtree ${level}/${index}`);
  return item;
}

async function listKept(
  tx: Transaction,
  places: readonly LogNodePlace[],
): Promise<ReadonlyMap<string, LogHash>> {
  const wanted = places.filter((place) => place.level >= keptLevelMin);
  if (wanted.length === 0) return new Map();
  const rows = await tx.query<LogNode>(
    `select node.level, node.index, node.sha256, node.sm3
       from unnest($1::smallint[], $2::bigint[]) as wanted (level, index)
       join evidence.node using (level, index)`,
    [wanted.map((place) => place.level), wanted.map((place) => place.index)],
  );
  return new Map(rows.map((row) => [`${row.level}/${row.index}`, row]));
}

/** Bytes of the leaves under the small subtrees, as they stand in the tree: kind and commitment. */
async function listLeaves(
  tx: Transaction,
  places: readonly LogNodePlace[],
): Promise<ReadonlyMap<number, Buffer>> {
  const wanted = places
    .filter((place) => place.level < keptLevelMin)
    .flatMap(({ level, index }) =>
      Array.from({ length: 2 ** level }, (_, offset) => index * 2 ** level + offset),
    );
  if (wanted.length === 0) return new Map();
  const rows = await tx.query<{ readonly index: number; readonly bytes: Buffer }>(
    `select index, set_byte('\\x00'::bytea, 0, kind) || commitment as bytes
       from evidence.leaf
      where index = any ($1::bigint[])`,
    [wanted],
  );
  return new Map(rows.map(({ index, bytes }) => [index, bytes]));
}
