import {
  emptyLog,
  growLog,
  hashOfLeaf,
  type LogHash,
  type LogNode,
  type LogNodePlace,
} from '@zhulian/exchange';
import { bigintArray } from '../connection/array-parameter.ts';
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

/** The hashes of complete subtrees, however small, in one look; a place that the log does not have yet is a Defect of who asks. */
export async function loadLogNodes(
  tx: Transaction,
  places: readonly LogNodePlace[],
): Promise<(place: LogNodePlace) => LogHash> {
  const { kept, leaves } = await listNodes(tx, places);
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

interface NodeRow {
  /** 0 for a leaf. */
  readonly level: number;
  readonly index: number;
  readonly sha256: Buffer | null;
  readonly sm3: Buffer | null;
  /** Of a leaf, as it stands in the tree: kind and commitment. */
  readonly bytes: Buffer | null;
}

/** What is kept of the subtrees, and the leaves under those that are too small to be kept. */
async function listNodes(
  tx: Transaction,
  places: readonly LogNodePlace[],
): Promise<{
  readonly kept: ReadonlyMap<string, LogHash>;
  readonly leaves: ReadonlyMap<number, Buffer>;
}> {
  const wanted = places.filter((place) => place.level >= keptLevelMin);
  const small = places
    .filter((place) => place.level < keptLevelMin)
    .flatMap(({ level, index }) =>
      Array.from({ length: 2 ** level }, (_, offset) => index * 2 ** level + offset),
    );
  const rows = await tx.query<NodeRow>(
    `select node.level, node.index, node.sha256, node.sm3, null as bytes
       from unnest($1::smallint[], $2::bigint[]) as wanted (level, index)
       join evidence.node using (level, index)
      union all
     select 0, index, null, null, set_byte('\\x00'::bytea, 0, kind) || commitment
       from evidence.leaf
      where index = any ($3::bigint[])`,
    [
      wanted.map((place) => place.level),
      bigintArray(wanted.map((place) => place.index)),
      bigintArray(small),
    ],
  );
  const kept = new Map<string, LogHash>();
  const leaves = new Map<number, Buffer>();
  for (const { bytes, index, level, sha256, sm3 } of rows) {
    if (bytes !== null) leaves.set(index, bytes);
    else if (sha256 !== null && sm3 !== null) kept.set(`${level}/${index}`, { sha256, sm3 });
  }
  return { kept, leaves };
}
