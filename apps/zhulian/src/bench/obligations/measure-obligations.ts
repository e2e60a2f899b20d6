import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { climbLadders } from '@zhulian/service';
import { type NodeDatabase, openNodeDatabase, startCluster } from '@zhulian/store';
import { percentile } from '../percentile.ts';
import { type Filling, fillWithObligations } from './fill-with-obligations.ts';
import { type ObligationClockwork, obligationClockwork } from './obligation-clockwork.ts';

export interface ObligationFigures {
  readonly obligationsOpen: number;
  /** From the moment a rung is to be looked at to the commit that fires it, while rungs arrive one after the other. */
  readonly stepLatenessP99Ms: number;
  readonly stepLatenessP50Ms: number;
  readonly stepsArriving: number;
  readonly arrivingPerSecond: number;
  /** From the return of the node to the commit of the last step missed in six hours. */
  readonly afterOutageSeconds: number;
  readonly missedSteps: number;
  readonly firedTwice: number;
  readonly outOfOrder: number;
}

/** How often the node's clockwork looks; the same as in the node itself. */
const clockworkMs = 1_000;
const arrivingSeconds = 60;

/**
 * 履责事项的规模: a node with `count` open co-checks whose rungs arrive spread over the morning, and then a stop of six hours
 * that misses a whole morning's rungs, a twenty-fifth of all that is open. PostgreSQL with every commit flushed.
 */
export async function measureObligations(order: {
  readonly count: number;
  readonly tell?: (line: string) => void;
}): Promise<ObligationFigures> {
  const tell = order.tell ?? (() => undefined);
  const folder = mkdtempSync(join(tmpdir(), 'zhulian-bench-'));
  const cluster = await startCluster({ dataDir: folder });
  let database: NodeDatabase | undefined;
  try {
    database = await openNodeDatabase({ cluster, name: 'hunan' });
    const filling = await fillWithObligations(database.serving, {
      count: order.count,
      arriving: Math.round(order.count / 10_000) * arrivingSeconds,
      missed: Math.round(order.count / 25),
      arrivingSeconds,
      tell,
    });
    const clockwork = obligationClockwork(database.serving, filling.startMs);
    tell('逐件到期 · rungs arrive …');
    const lateness = await watchArrivals(clockwork, filling);
    tell('停机六小时之后 · after six hours down …');
    clockwork.jump(6 * 3_600_000);
    const started = performance.now();
    const fired = await climbLadders(clockwork.parts);
    const afterOutageSeconds = Math.round((performance.now() - started) / 100) / 10;
    const checked = await filling.check(database.serving);
    return {
      obligationsOpen: order.count,
      stepLatenessP99Ms: percentile(lateness, 0.99),
      stepLatenessP50Ms: percentile(lateness, 0.5),
      stepsArriving: lateness.length,
      arrivingPerSecond: Math.round(lateness.length / arrivingSeconds),
      afterOutageSeconds,
      missedSteps: fired,
      ...checked,
    };
  } finally {
    await database?.close();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the clockwork as the node does until all that arrive have fired; answers how late each was. */
async function watchArrivals(
  clockwork: ObligationClockwork,
  filling: Filling,
): Promise<readonly number[]> {
  clockwork.start();
  const until = performance.now() + (arrivingSeconds + 10) * 1_000;
  while (performance.now() < until) {
    await climbLadders(clockwork.parts);
    await sleep(clockworkMs);
  }
  return clockwork.fired().flatMap(({ caseId, atMs }) => {
    const dueMs = filling.dueMsOf(caseId);
    return dueMs === undefined ? [] : [atMs - dueMs];
  });
}
