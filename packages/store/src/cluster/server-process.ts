import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Fault } from '../fault/fault.ts';
import { isAlive } from './ownership.ts';
import type { RunAs } from './run-as.ts';

export interface ServerProcess {
  readonly port: number;
  stop(): Promise<void>;
}

const settings: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '200',
  shared_buffers: '128MB',
  max_wal_size: '1GB',
  wal_compression: 'pglz',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  // The launcher, not the terminal, says when it ends.
  restart_after_crash: 'on',
};

/** Starts `postgres` on a free loopback port and waits until it answers. Leftovers of a killed server are waited out. */
export async function startServer(
  runAs: RunAs,
  order: { readonly data: string; readonly log: string; readonly password: string },
): Promise<ServerProcess> {
  const deadline = performance.now() + 30_000;
  for (;;) {
    const port = await freePort();
    const child = launch(runAs, order, port);
    const ready = await waitUntilReady(child, { port, password: order.password });
    if (ready) return { port, stop: () => stopServer(child) };
    if (performance.now() > deadline) {
      throw new Fault('cluster.start-failed', `PostgreSQL did not start: ${tailOf(order.log)}`, {
        retryable: false,
      });
    }
    // Most often the shared memory of a server that was killed a moment ago.
    await sleep(250);
  }
}

function launch(
  runAs: RunAs,
  order: { readonly data: string; readonly log: string },
  port: number,
): ChildProcess {
  const options = Object.entries({ ...settings, port: String(port) }).flatMap(([name, text]) => [
    '-c',
    `${name}=${text}`,
  ]);
  const { file, args } = runAs.command(runAs.binaries.postgres, ['-D', order.data, ...options]);
  const log = openSync(order.log, 'a', 0o600);
  // A session of its own: Ctrl-C in the terminal reaches us first, and we stop it in order.
  const child = spawn(file, [...args], {
    ...runAs.ids,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  return child;
}

async function waitUntilReady(
  child: ChildProcess,
  at: { readonly port: number; readonly password: string },
): Promise<boolean> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    if (child.exitCode !== null || child.signalCode !== null) return false;
    const client = new pg.Client({
      host: '127.0.0.1',
      port: at.port,
      user: 'postgres',
      password: at.password,
      database: 'postgres',
    });
    try {
      await client.connect();
      return true;
    } catch {
      // Not listening yet, or still recovering; the exit code above says when it never will.
      await sleep(25);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  child.kill('SIGQUIT');
  return false;
}

/** Fast shutdown; a server that does not obey within ten seconds is stopped at once and recovers at the next start. */
async function stopServer(child: ChildProcess): Promise<void> {
  if (child.pid !== undefined && child.exitCode === null)
    await signalUntilGone(child.pid, 'SIGINT');
}

/** Stops a postgres whose launcher was killed: the next start begins with a server of its own. */
export async function stopOrphan(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (Number.isInteger(pid) && pid > 1 && isAlive(pid) && isPostgresOf(pid, data)) {
    await signalUntilGone(pid, 'SIGQUIT');
  }
  if (!isAlive(pid) || !isPostgresOf(pid, data)) rmSync(file, { force: true });
}

function isPostgresOf(pid: number, data: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data);
  } catch {
    return process.platform !== 'linux';
  }
}

async function signalUntilGone(pid: number, signal: NodeJS.Signals): Promise<void> {
  process.kill(pid, signal);
  for (let waited = 0; waited < 10_000 && isAlive(pid); waited += 50) await sleep(50);
  if (isAlive(pid)) process.kill(pid, 'SIGKILL');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function tailOf(log: string): string {
  return existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-6).join(' ') : 'no log';
}
