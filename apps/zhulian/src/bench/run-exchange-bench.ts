import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LinkLimits } from '@zhulian/service';
import { findFreePort, type NodeDatabase, openNodeDatabase, startCluster } from '@zhulian/store';
import { loadBenchParty, receiver, sender } from './bench-party.ts';
import { type BenchSender, openBenchSender } from './bench-sender.ts';
import type { ReceiverAnswer } from './bench-wire.ts';
import { percentile } from './percentile.ts';
import { measureRawLimit, type RawLimit } from './raw-limit.ts';
import { startReceiver } from './start-receiver.ts';

export interface ExchangeBench {
  readonly name: 'exchange';
  readonly figures: {
    readonly unbatchedPerSecond: number;
    readonly unbatchedP99Ms: number;
    readonly batchedPerSecond: number;
    readonly batchedP99Ms: number;
    /** The same with an SM2 proof on every envelope, and what share of the throughput that costs. */
    readonly batchedWithSm2PerSecond: number;
    readonly sm2CostShare: number;
    readonly changeP50Ms: number;
    readonly changeP99Ms: number;
  };
  readonly rawLimit: RawLimit;
  readonly ratio: { readonly unbatched: number; readonly batched: number };
}

const seconds = 10;
/** One envelope a signature and a request; many under way, and what waits at the receiver shares one flush (成组提交). */
const unbatched: Partial<LinkLimits> = { signTogetherMax: 1, pushMax: 1, pushesInFlightMax: 32 };
const batched: Partial<LinkLimits> = { signTogetherMax: 256, pushMax: 256, pushesInFlightMax: 3 };

/** Two nodes in two processes over HTTPS: signed, durable on both ends, receipted, and the receipt stored; with the raw limit. */
export async function runExchangeBench(tell: (line: string) => void): Promise<ExchangeBench> {
  const folder = mkdtempSync(join(tmpdir(), 'zhulian-bench-'));
  const cluster = await startCluster({ dataDir: folder });
  let child: ChildProcess | undefined;
  try {
    const here = await openNodeDatabase({ cluster, name: 'guangdong', connectionsMax: 16 });
    const there = await openNodeDatabase({ cluster, name: 'guizhou' });
    for (const party of [sender, receiver]) await loadBenchParty(join(folder, 'bench-keys'), party);
    const keys = join(folder, 'bench-keys');
    const port = await findFreePort();
    const self = receiver;
    child = await startReceiver({ self, address: there.address, folder: keys, port });
    const open = (limits: Partial<LinkLimits>, hasSecondSuite = false) =>
      openBenchSender({
        database: here,
        folder: keys,
        receivers: { [receiver]: `https://127.0.0.1:${port}` },
        limits,
        hasSecondSuite,
      });
    tell('物理上限 · raw limit …');
    const rawLimit = await measureRawLimit({ cluster, database: here.address.database });
    tell('逐件 · one by one …');
    const single = await measureSingle(await open(unbatched));
    tell('成批 · in sealed batches …');
    const bulk = await measureBulk(await open(batched));
    tell('成批并签国密 · in sealed batches, SM2 beside …');
    const both = await measureBulk(await open(batched, true));
    tell('变动到达 · change to subscriber …');
    const change = await measureChange(await open({}), child);
    await closeAll([here, there]);
    return {
      name: 'exchange',
      figures: {
        unbatchedPerSecond: single.perSecond,
        unbatchedP99Ms: single.p99Ms,
        batchedPerSecond: bulk.perSecond,
        batchedP99Ms: bulk.p99Ms,
        batchedWithSm2PerSecond: both.perSecond,
        sm2CostShare: Math.max(0, ratioOf(bulk.perSecond - both.perSecond, bulk.perSecond)),
        changeP50Ms: percentile(change, 0.5),
        changeP99Ms: percentile(change, 0.99),
      },
      rawLimit,
      ratio: {
        unbatched: ratioOf(single.perSecond, rawLimit.acceptTransactionsPerSecond),
        batched: ratioOf(bulk.perSecond, rawLimit.batch100PerSecond),
      },
    };
  } finally {
    child?.kill();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Measured {
  readonly perSecond: number;
  readonly p99Ms: number;
}

/** As many writers as keep the lane busy; each commits one message, waits for its turn, and goes on. */
async function measureSingle(node: BenchSender): Promise<Measured> {
  await warmUp(node);
  const started = performance.now();
  const until = started + seconds * 1_000;
  const writers = Array.from({ length: 32 }, async () => {
    while (performance.now() < until) {
      await node.enqueue(1);
      await node.drainedBelow(64);
    }
  });
  await Promise.all(writers);
  await node.drained();
  return finish(node, started);
}

/** Transactions of a hundred messages, about a thousand waiting at most: more would only wait. */
async function measureBulk(node: BenchSender): Promise<Measured> {
  await warmUp(node);
  const started = performance.now();
  const until = started + seconds * 1_000;
  while (performance.now() < until) {
    await node.enqueue(100);
    await node.drainedBelow(1_024);
  }
  await node.drained();
  return finish(node, started);
}

/** 500 a second at an even pace: from the commit here to the commit there. */
async function measureChange(node: BenchSender, child: ChildProcess): Promise<readonly number[]> {
  await warmUp(node);
  node.takeCommits();
  await askDurable(child);
  const started = performance.now();
  for (let sent = 0; sent < 500 * seconds; sent += 5) {
    await node.enqueue(5);
    const ahead = started + (sent + 5) * 2 - performance.now();
    if (ahead > 1) await sleep(ahead);
  }
  await node.drained();
  const durable = await askDurable(child);
  const commits = node.takeCommits();
  await node.stop();
  return [...commits].flatMap(([subject, at]) =>
    durable[subject] === undefined ? [] : [Math.max(0, durable[subject] - at)],
  );
}

async function warmUp(node: BenchSender): Promise<void> {
  await node.enqueue(50);
  await node.drained();
  node.takeLatencies();
}

async function finish(node: BenchSender, started: number): Promise<Measured> {
  const latencies = node.takeLatencies();
  const perSecond = Math.round(latencies.length / ((performance.now() - started) / 1_000));
  await node.stop();
  return { perSecond, p99Ms: percentile(latencies, 0.99) };
}

function askDurable(child: ChildProcess): Promise<Readonly<Record<string, number>>> {
  return new Promise((resolve) => {
    child.once('message', (answer: ReceiverAnswer) =>
      resolve(answer.kind === 'durable' ? answer.at : {}),
    );
    child.send('durable');
  });
}

async function closeAll(databases: readonly NodeDatabase[]): Promise<void> {
  for (const database of databases) await database.close();
}

function ratioOf(rate: number, limit: number): number {
  return Math.round((rate / limit) * 1_000) / 1_000;
}
