import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PartyId } from '@zhulian/exchange';
import { findFreePort, type NodeDatabase, openNodeDatabase, startCluster } from '@zhulian/store';
import { loadBenchParty, receiver, sender } from './bench-party.ts';
import { type BenchSender, openBenchSender } from './bench-sender.ts';
import { percentile } from './percentile.ts';
import { startReceiver } from './start-receiver.ts';

export interface BacklogFigures {
  /** Messages that waited, sealed, for the peer that was down. */
  readonly backlogMessages: number;
  /** From the first to the last of them with its receipt stored, after the peer came back. */
  readonly backlogDrainPerSecond: number;
  /** Commit to stored receipt on the lane to another peer: before, and while the backlog drains; and the one over the other. */
  readonly otherLanesBeforeP99Ms: number;
  readonly otherLanesP99Ms: number;
  readonly otherLanesP99Factor: number;
}

/** The peer whose lane goes on all the time. */
const other: PartyId = 'zl:node:45';
const enqueuedTogether = 2_000;
const otherEveryMs = 20;
const beforeSeconds = 10;

/**
 * 积压: a peer is down while `count` messages for it are sealed, and comes back. Three processes over HTTPS, three databases on one
 * server; every envelope signed, durable at both ends and receipted.
 */
export async function measureBacklog(order: {
  readonly count: number;
  readonly tell: (line: string) => void;
}): Promise<BacklogFigures> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhulian-bench-'));
  const cluster = await startCluster({ dataDir });
  const folder = join(dataDir, 'bench-keys');
  const children: ChildProcess[] = [];
  const databases: NodeDatabase[] = [];
  const open = async (name: string): Promise<NodeDatabase> => {
    const database = await openNodeDatabase({ cluster, name, connectionsMax: 16 });
    databases.push(database);
    return database;
  };
  try {
    for (const party of [sender, receiver, other]) await loadBenchParty(folder, party);
    const here = await open('guangdong');
    const [away, near] = [await open('guizhou'), await open('guangxi')];
    const [awayPort, nearPort] = [await findFreePort(), await findFreePort()];
    const start = async (self: PartyId, database: NodeDatabase, port: number): Promise<void> => {
      const { address } = database;
      children.push(await startReceiver({ self, address, folder, port }));
    };
    await start(other, near, nearPort);
    const node = await openBenchSender({
      database: here,
      folder,
      receivers: {
        [receiver]: `https://127.0.0.1:${awayPort}`,
        [other]: `https://127.0.0.1:${nearPort}`,
      },
      limits: {},
    });
    order.tell(`积压 ${order.count} 件 · a backlog is sealed …`);
    await pileUp(node, here, order.count);
    const before = await paceOther(node, sleep(beforeSeconds * 1_000));
    order.tell('对方恢复 · the peer is back …');
    await start(receiver, away, awayPort);
    const drain = watchDrain(node, order.count);
    const during = await paceOther(node, drain);
    await node.stop();
    return figuresOf(order.count, { perSecond: await drain, before, during });
  } finally {
    for (const child of children) child.kill();
    for (const database of databases) await database.close();
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Resolves when all of them are in the stream to the peer that is down. */
async function pileUp(node: BenchSender, here: NodeDatabase, count: number): Promise<void> {
  for (let left = count; left > 0; left -= enqueuedTogether) {
    await node.enqueue(Math.min(left, enqueuedTogether), receiver);
    // The sealer keeps pace: an outbox of a million rows is not what is measured here.
    while ((await countUnsealed(here)) > 5 * enqueuedTogether) await sleep(20);
  }
  while ((await countUnsealed(here)) > 0) await sleep(50);
}

async function countUnsealed({ serving }: NodeDatabase): Promise<number> {
  const [row] = await serving.query<{ unsealed: number }>(
    'select count(*)::int as unsealed from (select from exchange.outbox limit 20000) as row',
  );
  return row?.unsealed ?? 0;
}

/** One message after the other at an even pace, until `end`; how long each took. */
async function paceOther(node: BenchSender, end: Promise<unknown>): Promise<readonly number[]> {
  let isOver = false;
  void end.then(() => void (isOver = true));
  node.takeLatencies(other);
  while (!isOver) {
    await node.enqueue(1, other);
    await sleep(otherEveryMs);
  }
  while (node.waitingFor(other) > 0) await sleep(otherEveryMs);
  return node.takeLatencies(other);
}

/** Messages a second from the first receipt to the last. */
async function watchDrain(node: BenchSender, count: number): Promise<number> {
  while (node.waitingFor(receiver) === count) await sleep(1);
  const started = performance.now();
  const left = node.waitingFor(receiver);
  while (node.waitingFor(receiver) > 0) await sleep(5);
  return left / ((performance.now() - started) / 1_000);
}

function figuresOf(
  count: number,
  measured: {
    readonly perSecond: number;
    readonly before: readonly number[];
    readonly during: readonly number[];
  },
): BacklogFigures {
  const before = percentile(measured.before, 0.99);
  const during = percentile(measured.during, 0.99);
  return {
    backlogMessages: count,
    backlogDrainPerSecond: Math.round(measured.perSecond),
    otherLanesBeforeP99Ms: before,
    otherLanesP99Ms: during,
    otherLanesP99Factor: Math.round((during / before) * 100) / 100,
  };
}
