import { proveInclusion } from '@zhulian/service';
import { type Database, openNodePools } from '@zhulian/store';
import { nodeOf } from '../../story/story-desk.ts';
import { percentile } from '../percentile.ts';
import type { HandoverStage } from './handover-stage.ts';

export interface LogFigures {
  readonly leavesPerSecond: number;
  readonly proofMs: number;
  /** As many rows of the same width in one statement, with one key: what the database alone does. */
  readonly rawRowsPerSecond: number;
}

const leaves = 50_000;
const proofs = 300;

/** 存证日志的速度: durable places, both trees and signed checkpoints for what waits, and a proof out of the tables. */
export async function measureLog(stage: HandoverStage): Promise<LogFigures> {
  const { cluster, region } = stage;
  const node = nodeOf(region, 'guangdong');
  const own = region.databases.get('guangdong');
  if (own === undefined) throw new Error('the stage has no database of Guangdong');
  region.stop();
  const { admin, host, port } = cluster;
  const entrance = { ...admin, host, port, database: own.address.database };
  const pools = openNodePools({ address: entrance, name: 'bench-log', connectionsMax: 2 });
  try {
    await node.log.sequence();
    await pools.serving.query(
      `insert into evidence.pending (kind, content, ref)
       select 2, sha256(convert_to(number::text, 'UTF8')), 'bench ' || number
         from generate_series(1, $1::int) as number`,
      [leaves],
    );
    await pools.serving.query('checkpoint');
    const started = performance.now();
    const count = await node.log.sequence();
    const seconds = (performance.now() - started) / 1_000;
    return {
      leavesPerSecond: Math.round(count / seconds),
      proofMs: await measureProofs(own.serving),
      rawRowsPerSecond: await measureRaw(pools.serving),
    };
  } finally {
    await pools.close();
  }
}

async function measureProofs(database: Database): Promise<number> {
  const [row] = await database.query<{ size: number }>(
    'select max(size)::int as size from evidence.checkpoint',
  );
  const size = row?.size ?? 1;
  const times: number[] = [];
  for (let round = 0; round < proofs; round += 1) {
    const index = Math.floor((size * round) / proofs);
    const from = performance.now();
    await database.transact((tx) => proveInclusion(tx, { index, size }));
    times.push(performance.now() - from);
  }
  return percentile(times, 0.5);
}

async function measureRaw(database: Database): Promise<number> {
  await database.query(
    'create table evidence.bench (index bigint primary key, kind smallint, commitment bytea)',
  );
  const started = performance.now();
  await database.query(
    `insert into evidence.bench
     select number, 2, sha256(convert_to(number::text, 'UTF8')) from generate_series(1, $1::int) as number`,
    [leaves],
  );
  return Math.round(leaves / ((performance.now() - started) / 1_000));
}
