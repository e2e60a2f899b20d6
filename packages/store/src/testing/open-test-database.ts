import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import type { Cluster } from '../cluster/cluster.ts';
import { type NodeDatabase, openNodeDatabase } from '../connection/node-database.ts';
import { Fault } from '../fault/fault.ts';

const keeper = fileURLToPath(new URL('keep-test-cluster.ts', import.meta.url));
const patienceMs = 60_000;
const pollMs = 25;

/**
 * A fresh, migrated database of its own on one cluster that all test files of a run share; close it in `afterAll`. The first
 * file that asks starts the cluster, and it goes when the run ends, however the run ends.
 */
export async function openTestDatabase(
  options: { readonly connectionsMax?: number } = {},
): Promise<NodeDatabase> {
  const cluster = await shareTestCluster();
  const name = `test-${randomBytes(6).toString('hex')}`;
  return openNodeDatabase({ cluster, name, ...options });
}

/** The run's cluster. `stop` does nothing: others still use it. */
export async function shareTestCluster(): Promise<Cluster> {
  const runner = isMainThread ? process.ppid : process.pid;
  const directory = join(tmpdir(), `zhulian-tests-${runner}`);
  const place = join(directory, 'cluster.json');
  if (isFirst(directory)) {
    startKeeper(directory, runner);
  }
  for (let waitedMs = 0; !existsSync(place); waitedMs += pollMs) {
    if (waitedMs > patienceMs) {
      throw new Fault(
        'cluster.not-started',
        `No test cluster came up; see ${directory}/keeper.log.`,
        {
          retryable: false,
        },
      );
    }
    await wait(pollMs);
  }
  const cluster = JSON.parse(readFileSync(place, 'utf8')) as Omit<Cluster, 'stop'>;
  return { ...cluster, stop: () => Promise.resolve() };
}

/** Without any of our own pipes: the run would wait for them to close. */
function startKeeper(directory: string, runner: number): void {
  const output = openSync(join(directory, 'keeper.log'), 'a');
  const child = spawn(process.execPath, [keeper, directory, `${runner}`], {
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  child.unref();
}

/** Making the directory is what decides who starts the cluster. */
function isFirst(directory: string): boolean {
  try {
    mkdirSync(directory, { mode: 0o711 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
