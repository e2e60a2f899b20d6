import { createLogKeeper, type LogKeeper, proveInclusion } from '@zhulian/service';
import { type Database, openNodePools } from '@zhulian/store';
import { systemTimer, wallClock } from '../../region/system-ports.ts';
import { loadBenchParty, sender } from '../bench-party.ts';
import { percentile } from '../percentile.ts';
import type { HandoverStage } from './handover-stage.ts';

export interface LogFigures {
  readonly leavesPerSecond: number;
  readonly proofMs: number;
  /** One query that asks for nothing, in the same minutes: what no proof can be faster than. */
  readonly queryMs: number;
  /** As many rows of the same width in one statement, with one key: what the database alone does. */
  readonly rawRowsPerSecond: number;
}

const leaves = 50_000;
const proofs = 300;

/** 存证日志的速度: durable places, both trees and signed checkpoints for what waits, and a proof out of the tables. */
export async function measureLog(stage: HandoverStage): Promise<LogFigures> {
  const { cluster } = stage;
  const own = stage.databaseOf('guangdong');
  const log = await openLog(stage);
  const { admin, host, port } = cluster;
  const entrance = { ...admin, host, port, database: own.address.database };
  const pools = openNodePools({ address: entrance, name: 'bench-log', connectionsMax: 2 });
  try {
    await log.sequence();
    await pools.serving.query(
      `insert into evidence.pending (kind, content, ref)
       select 2, sha256(convert_to(number::text, 'UTF8')), 'bench ' || number
         from generate_series(1, $1::int) as number`,
      [leaves],
    );
    await pools.serving.query('checkpoint');
    const started = performance.now();
    const count = await log.sequence();
    const seconds = (performance.now() - started) / 1_000;
    return {
      leavesPerSecond: Math.round(count / seconds),
      ...(await measureProofs(own.serving)),
      rawRowsPerSecond: await measureRaw(pools.serving),
    };
  } finally {
    await pools.close();
  }
}

/** The log of the origin, whose own process has ended; nobody cosigns meanwhile. */
async function openLog(stage: HandoverStage): Promise<LogKeeper> {
  const { keys } = await loadBenchParty(stage.folder, sender);
  return createLogKeeper({
    self: sender,
    database: stage.databaseOf('guangdong').serving,
    clock: wallClock,
    timer: systemTimer,
    signer: keys.signer,
    verifier: stage.verifier,
    channel: { ask: () => Promise.reject(new Error('nobody is asked here')) },
    witnesses: () => [],
  });
}

async function measureProofs(database: Database): Promise<Pick<LogFigures, 'proofMs' | 'queryMs'>> {
  const [row] = await database.query<{ size: number }>(
    'select max(size)::int as size from evidence.checkpoint',
  );
  const size = row?.size ?? 1;
  const times: number[] = [];
  const empty: number[] = [];
  for (let round = 0; round < proofs; round += 1) {
    const index = Math.floor((size * round) / proofs);
    const from = performance.now();
    // The log only grows: a proof needs no transaction around it.
    await proveInclusion(database, { index, size });
    times.push(performance.now() - from);
    const again = performance.now();
    await database.query('select');
    empty.push(performance.now() - again);
  }
  return { proofMs: percentile(times, 0.5), queryMs: percentile(empty, 0.5) };
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
