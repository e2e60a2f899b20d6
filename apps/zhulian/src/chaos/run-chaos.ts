import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { PartyId } from '@zhulian/exchange';
import {
  type BenchParty,
  loadBenchParty,
  receiver,
  sender,
  trustOf,
} from '../bench/bench-party.ts';
import { openTrials, type Trial } from './open-trials.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';
import { type Tally, tallyUp } from './tally.ts';
import { createTraffic, type Traffic } from './traffic.ts';

export interface ChaosOrder {
  readonly kills: number;
  readonly messages: number;
  readonly tell: (line: string) => void;
}

export interface ChaosOutcome extends Tally {
  readonly kills: number;
  readonly points: number;
  readonly recoverySecondsMax: number;
  /** What else was done to them, by name. */
  readonly trials: Readonly<Record<string, number>>;
  readonly unmet: readonly string[];
}

/** 实机推演: two nodes and two PostgreSQL servers on this machine, killed at every named write point while messages flow. */
export async function runChaos(order: ChaosOrder): Promise<ChaosOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'zhulian-chaos-'));
  const disk = mountSmallDisk(join(folder, 'disk'));
  const keysFolder = join(folder, 'keys');
  let trials: readonly Trial[] = [];
  try {
    trials = await openTrials({ folder, disk, keysFolder });
    await Promise.all(trials.map(({ party }) => party.start()));
    const traffic = createTraffic(trials.map(({ party }) => party));
    const done = await tryEverything({ ...order, trials, traffic, disk });
    order.tell('愈合 · healing …');
    await traffic.drain();
    const tally = await tallyTrials({ trials, traffic, keysFolder });
    return { ...tally, ...done };
  } finally {
    for (const { party } of trials) await party.kill();
    for (const { database } of trials) await database.stop().catch(() => undefined);
    disk.leave();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function tallyTrials(order: {
  readonly trials: readonly Trial[];
  readonly traffic: Traffic;
  readonly keysFolder: string;
}): Promise<Tally> {
  const readers = order.trials.map(
    ({ database, party }) => [party.order.self, database.open()] as const,
  );
  const keys = new Map<PartyId, BenchParty>();
  for (const party of [sender, receiver]) {
    keys.set(party, await loadBenchParty(order.keysFolder, party));
  }
  const tally = await tallyUp({
    databases: new Map(readers.map(([party, { serving }]) => [party, serving])),
    acknowledged: order.traffic.acknowledged,
    verifier: trustOf(keys),
  });
  for (const [, database] of readers) await database.close();
  return tally;
}

type Done = Pick<ChaosOutcome, 'kills' | 'points' | 'recoverySecondsMax' | 'trials' | 'unmet'>;

async function tryEverything(
  order: ChaosOrder & {
    readonly trials: readonly Trial[];
    readonly traffic: Traffic;
    readonly disk: SmallDisk;
  },
): Promise<Done> {
  const { kills, messages, tell, traffic, trials } = order;
  await traffic.send(Math.min(400, Math.ceil(messages / 10)));
  await traffic.drain();
  // The log is written beside the path, half a second later.
  await wait(2_000);
  const points = await listPoints(trials);
  tell(`写入点 ${points.length} 个 · named write points`);
  const counts: Record<string, number> = {};
  const unmet: string[] = [];
  let slowest = 0;
  const perKill = Math.max(1, Math.floor((messages - traffic.sent()) / kills));
  for (let kill = 0; kill < kills; kill += 1) {
    const point = points[kill % points.length];
    const trial = trials[point === undefined ? 0 : point.of];
    if (trial === undefined || point === undefined) break;
    await otherTrial(kill, { ...order, trial, counts });
    const nth = 1 + (Math.floor(kill / points.length) % 3);
    trial.party.tell({ kind: 'arm', point: point.name, nth });
    const flowing = traffic.send(perKill);
    const died = await trial.party.diesWithin(4_000);
    if (!died) {
      unmet.push(point.name);
      await trial.party.kill();
    }
    slowest = Math.max(slowest, await recover(trial, traffic));
    await flowing;
    if (kill % 10 === 9)
      tell(
        `${kill + 1} / ${kills} · ${traffic.sent()} 件 messages · 最慢恢复 slowest recovery ${slowest.toFixed(1)} s`,
      );
  }
  return {
    kills,
    points: points.length,
    recoverySecondsMax: Math.round(slowest * 10) / 10,
    trials: counts,
    unmet,
  };
}

/** Every point that the warm-up met, at either party. */
async function listPoints(
  trials: readonly Trial[],
): Promise<readonly { readonly of: number; readonly name: string }[]> {
  const points: { of: number; name: string }[] = [];
  for (const [of, { party }] of trials.entries()) {
    const met = ((await party.ask({ kind: 'points' })) ?? {}) as Record<string, number>;
    for (const name of Object.keys(met).sort()) points.push({ of, name });
  }
  return points;
}

/** From the death until a message sent afterwards has come through and its receipt is back. */
async function recover(trial: Trial, traffic: Traffic): Promise<number> {
  const from = performance.now();
  await trial.party.start();
  await traffic.probe(trial.party);
  return (performance.now() - from) / 1_000;
}

/** Between two kills, in turn: the database killed or told to stop at once, a frozen process, a long cut by the clock, a full disk. */
async function otherTrial(
  kill: number,
  order: {
    readonly trial: Trial;
    readonly trials: readonly Trial[];
    readonly traffic: Traffic;
    readonly disk: SmallDisk;
    readonly counts: Record<string, number>;
  },
): Promise<void> {
  const { counts, disk, traffic, trial, trials } = order;
  const count = (name: string): void => void (counts[name] = (counts[name] ?? 0) + 1);
  if (kill % 12 === 3) {
    count('postgres-kill-9');
    await trial.database.restart('SIGKILL');
  } else if (kill % 12 === 6) {
    count('postgres-immediate');
    await trial.database.restart('SIGQUIT');
  } else if (kill % 12 === 9) {
    count('sigstop');
    await trial.party.freeze(1_500);
  } else if (kill === 1) {
    count('partition-72h');
    await cutForDays(trials, traffic);
  } else if (kill === 2 && disk.isReal) {
    count('disk-full');
    await fillDisk(trials[1] as Trial, disk, traffic);
  }
}

const threeDaysMs = 72 * 3_600_000;

/** 72 hours by the clock: both sides go on working without the link, then it heals and nobody does anything. */
async function cutForDays(trials: readonly Trial[], traffic: Traffic): Promise<void> {
  for (const { party } of trials) party.tell({ kind: 'cut', isCut: true });
  await traffic.send(100);
  for (const { party } of trials) party.tell({ kind: 'clock', aheadMs: threeDaysMs });
  await traffic.send(100);
  for (const { party } of trials) party.tell({ kind: 'cut', isCut: false });
  await traffic.drain();
}

/** The receiver's disk fills to the last block while messages flow; then there is room again. */
async function fillDisk(trial: Trial, disk: SmallDisk, traffic: Traffic): Promise<void> {
  const filler = disk.fill();
  const flowing = traffic.send(200);
  await wait(3_000);
  filler.free();
  await trial.database.revive();
  await flowing;
  await traffic.drain();
}
