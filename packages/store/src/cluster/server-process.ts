import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Fault } from '../fault/fault.ts';
import type { Footing } from './footing.ts';
import { isServerReady } from './orphan-server.ts';

/** Where the server listens: a socket inside its own directory, which nobody else may enter, or the loopback address. */
export interface Listening {
  readonly isSocket: boolean;
  readonly port: number;
}

const logBytesMax = 8_000_000;
const readyWithinMs = 60_000;

const settings: Readonly<Record<string, string>> = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '128MB',
  max_connections: '200',
  max_locks_per_transaction: '256',
  max_wal_size: '2GB',
  min_wal_size: '256MB',
  checkpoint_timeout: '15min',
  wal_compression: 'pglz',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  unix_socket_permissions: '0700',
  password_encryption: 'scram-sha-256',
  logging_collector: 'off',
  log_min_messages: 'warning',
};

/** Starts the server in a session of its own, so that Ctrl-C reaches us and not it; resolves when it takes connections. */
export async function startServer(order: {
  readonly directory: string;
  readonly logFile: string;
  readonly footing: Footing;
  readonly listening: Listening;
}): Promise<ChildProcess> {
  const { directory, footing, logFile } = order;
  if (existsSync(logFile) && statSync(logFile).size > logBytesMax) {
    renameSync(logFile, `${logFile}.1`);
  }
  const output = openSync(logFile, 'a', 0o600);
  const [program = '', ...words] = [
    ...footing.prefix,
    join(footing.native, 'bin', 'postgres'),
    '-D',
    footing.dataPath(directory),
    ...Object.entries({ ...settings, ...listeningSettings(order.listening) }).flatMap(
      ([name, value]) => ['-c', `${name}=${value}`],
    ),
  ];
  const logStart = statSync(logFile).size;
  const child = spawn(program, words, {
    ...footing.identity,
    cwd: directory,
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  child.unref();
  await untilReady(child, directory, () => readFileSync(logFile, 'utf8').slice(logStart));
  return child;
}

function listeningSettings({ isSocket, port }: Listening): Readonly<Record<string, string>> {
  return {
    port: `${port}`,
    listen_addresses: isSocket ? '' : '127.0.0.1',
    // Relative to the data directory, in which the server works.
    unix_socket_directories: isSocket ? '.' : '',
  };
}

async function untilReady(
  child: ChildProcess,
  directory: string,
  readLog: () => string,
): Promise<void> {
  let failure: unknown;
  child.once('error', (error) => {
    failure = error;
  });
  for (let waitedMs = 0; waitedMs < readyWithinMs; waitedMs += 5) {
    if (failure !== undefined || child.exitCode !== null || child.signalCode !== null) break;
    if (isServerReady(directory)) return;
    await wait(5);
  }
  const said = readLog();
  if (/Address already in use/.test(said)) {
    throw new Fault('port.taken', 'The port for PostgreSQL is in use.', { retryable: false });
  }
  const isLeftover = /pre-existing shared memory|lock file .* already exists/.test(said);
  throw new Fault(
    isLeftover ? 'cluster.leftover' : 'cluster.not-started',
    `PostgreSQL did not start. Its log says: ${said.slice(-600).trim()}`,
    { retryable: isLeftover, cause: failure },
  );
}
