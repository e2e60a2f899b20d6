import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ClusterLog } from './cluster.ts';
import { findProcess, isServerOf } from './process-identity.ts';

/** Number of the server process as its own pid file names it; undefined when there is no file. */
export function serverPidOf(directory: string): number | undefined {
  try {
    const [pid] = readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n');
    return Number(pid);
  } catch {
    return undefined;
  }
}

/** True once the server has written that it takes connections. */
export function isServerReady(directory: string): boolean {
  try {
    const lines = readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n');
    return lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

/**
 * Stops a server that outlived its owner, at once: its clients are gone, and what it had acknowledged is on disk. Then
 * removes what a killed server leaves lying: the next would believe in it as long as any process carries the same number.
 */
export async function stopOrphan(directory: string, log: ClusterLog): Promise<void> {
  const pid = serverPidOf(directory);
  if (pid !== undefined && isServerOf(pid, directory)) {
    log({ code: 'cluster.orphan-stopped', pid });
    await endProcess(pid, ['SIGQUIT', 'SIGKILL'], 5_000);
  }
  for (const name of readdirSync(directory)) {
    if (name === 'postmaster.pid' || name.startsWith('.s.PGSQL.')) {
      rmSync(join(directory, name), { force: true });
    }
  }
}

/** Sends the signals one after the other until the process is gone, waiting after each. */
export async function endProcess(
  pid: number,
  signals: readonly NodeJS.Signals[],
  patienceMs: number,
): Promise<void> {
  for (const signal of signals) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += 10) {
      if (findProcess(pid) === undefined) return;
      await wait(10);
    }
  }
}
