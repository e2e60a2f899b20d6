import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Fault } from '../fault/fault.ts';
import type { Cluster, ClusterLog } from './cluster.ts';
import { lockDirectory } from './directory-lock.ts';
import { type Footing, findFooting, handOver } from './footing.ts';
import { findFreePort } from './free-port.ts';
import { administratorName, initDirectory } from './init-directory.ts';
import { endProcess, stopOrphan } from './orphan-server.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { loadSecrets } from './secrets.ts';
import { type Listening, startServer } from './server-process.ts';
import { watchServer } from './server-watch.ts';

export type { Cluster } from './cluster.ts';

/** A socket's whole path must fit into 108 bytes on Linux and 104 on macOS. */
const socketPathBytesMax = 100;
const socketPort = 5_432;
const attemptsMax = 40;
const stopPatienceMs = 15_000;

/**
 * Starts the packaged PostgreSQL on `dataDir`, making the directory the first time; every commit is flushed. Runs as root and
 * as anybody, after a clean stop and after any kill. With `port` it listens on loopback, else on a socket in its directory.
 *
 * Faults, all with a sentence for the operator: `cluster.directory-taken`, `port.taken`, `cluster.binaries-missing`,
 * `cluster.directory-unreachable`, `cluster.other-version`, `cluster.not-made`, `cluster.not-started`.
 */
export async function startCluster(order: {
  readonly dataDir: string;
  readonly port?: number;
  readonly log?: ClusterLog;
}): Promise<Cluster> {
  const log = order.log ?? (() => undefined);
  const root = makeRoot(order.dataDir);
  const lock = lockDirectory(root);
  let footing: Footing | undefined;
  try {
    footing = findFooting({ native: findPostgresBinaries(), root });
    const secrets = loadSecrets(root);
    const directory = join(root, 'postgres');
    await initDirectory({ directory, password: secrets.administrator, footing });
    await stopOrphan(directory, log);
    handOver(
      directory,
      footing.owner,
      readdirSync(directory, { recursive: true, encoding: 'utf8' }),
    );
    const listening = await chooseListening(directory, order.port);
    const logFile = join(root, 'postgres.log');
    const server = await startInspiteOfLeftovers({ directory, logFile, footing, listening }, log);
    log({ code: 'cluster.started', way: footing.way, port: listening.port });
    return {
      host: listening.isSocket ? directory : '127.0.0.1',
      port: listening.port,
      admin: { user: administratorName, password: secrets.administrator, database: 'postgres' },
      secret: secrets.roles,
      stop: stopOnce(server, log, () => {
        footing?.leave();
        lock.release();
      }),
    };
  } catch (error) {
    footing?.leave();
    lock.release();
    throw error;
  }
}

function makeRoot(dataDir: string): string {
  // Others may pass through, not look: the server may run as another user, and what is secret inside is closed itself.
  const isRoot = process.getuid?.() === 0;
  mkdirSync(dataDir, { recursive: true, mode: isRoot ? 0o711 : 0o700 });
  return realpathSync(dataDir);
}

async function chooseListening(directory: string, port: number | undefined): Promise<Listening> {
  const socket = join(directory, `.s.PGSQL.${socketPort}`);
  const fits = Buffer.byteLength(socket) <= socketPathBytesMax && process.platform !== 'win32';
  if (port === undefined && fits) return { isSocket: true, port: socketPort };
  return { isSocket: false, port: await findFreePort(port) };
}

/** Children of a killed server take a moment to notice; until then the system still counts their shared memory. */
async function startInspiteOfLeftovers(
  order: Parameters<typeof startServer>[0],
  log: ClusterLog,
): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startServer(order);
    } catch (error) {
      const isLeftover = error instanceof Fault && error.code === 'cluster.leftover';
      if (!isLeftover || attempt === attemptsMax) throw error;
      log({ code: 'cluster.leftover', attempt });
      await wait(250);
      await stopOrphan(order.directory, log);
    }
  }
}

function stopOnce(server: ChildProcess, log: ClusterLog, leave: () => void): () => Promise<void> {
  const { pid } = server;
  if (pid === undefined) throw new TypeError('a server that took connections has a number');
  const watch = watchServer(pid);
  let isStopping = false;
  server.once('exit', (status) => {
    if (!isStopping) log({ code: 'cluster.died', status: status ?? -1 });
  });
  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    isStopping = true;
    if (existsSync(`/proc/${pid}`) || process.platform !== 'linux') {
      await endProcess(pid, ['SIGINT', 'SIGQUIT', 'SIGKILL'], stopPatienceMs);
    }
    watch.dismiss();
    leave();
    log({ code: 'cluster.stopped' });
  };
  return () => (stopped ??= stop());
}
