import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Fault } from '../fault/fault.ts';
import { findBinaries } from './binaries.ts';
import { takeOwnership } from './ownership.ts';
import { chooseRunAs, type RunAs } from './run-as.ts';
import { startServer, stopOrphan } from './server-process.ts';

/** A PostgreSQL cluster that node databases are opened on: the embedded one, or a server of the operator's own. */
export interface Cluster {
  readonly host: string;
  readonly port: number;
  /** A role that may create databases and roles. */
  readonly admin: { readonly user: string; readonly password: string; readonly database: string };
  /** Seed of the serving roles' passwords; never leaves this machine. */
  readonly secret: string;
  stop(): Promise<void>;
}

interface Secrets {
  readonly password: string;
  readonly secret: string;
}

/**
 * Starts the embedded PostgreSQL on a folder, making it at first use: durable (fsync on, data checksums), on loopback
 * only, with a password nobody types. Survives Ctrl-C, kill -9 of this process or of all, and being started twice.
 */
export async function startCluster(order: { readonly dataDir: string }): Promise<Cluster> {
  const dataDir = resolve(order.dataDir);
  mkdirSync(dataDir, { recursive: true });
  const release = takeOwnership(join(dataDir, 'owner.json'), dataDir);
  try {
    const runAs = chooseRunAs(findBinaries(), dataDir);
    const data = join(dataDir, 'postgres');
    await stopOrphan(data);
    const secrets = loadSecrets(join(dataDir, 'cluster.json'));
    if (!existsSync(join(data, 'PG_VERSION')))
      initialise(runAs, { data, password: secrets.password });
    const server = await startServer(runAs, {
      data,
      log: join(dataDir, 'postgres.log'),
      password: secrets.password,
    });
    return {
      host: '127.0.0.1',
      port: server.port,
      admin: { user: 'postgres', password: secrets.password, database: 'postgres' },
      secret: secrets.secret,
      async stop() {
        await server.stop();
        release();
      },
    };
  } catch (cause) {
    release();
    throw cause;
  }
}

/** An existing server, named by `postgres://user:password@host:port/database`; it is never stopped by us. */
export function useExternalCluster(order: {
  readonly url: string;
  readonly secret: string;
}): Cluster {
  const url = new URL(order.url);
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    admin: {
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      database: url.pathname.slice(1) || 'postgres',
    },
    secret: order.secret,
    stop: () => Promise.resolve(),
  };
}

function loadSecrets(file: string): Secrets {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  const secrets = {
    password: randomBytes(24).toString('base64url'),
    secret: randomBytes(24).toString('base64url'),
  };
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

function initialise(
  runAs: RunAs,
  order: { readonly data: string; readonly password: string },
): void {
  const { data } = order;
  // A first start that died half-way leaves a folder without a version: begin again.
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { mode: 0o700 });
  runAs.adopt(data);
  const passwordFile = join(data, '..', `.init-${process.pid}`);
  writeFileSync(passwordFile, order.password, { mode: 0o600 });
  runAs.adopt(passwordFile);
  try {
    const { file, args } = runAs.command(runAs.binaries.initdb, [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--locale=C',
      '--data-checksums',
      '--no-instructions',
    ]);
    const done = spawnSync(file, [...args], { ...runAs.ids, encoding: 'utf8' });
    if (done.status !== 0) {
      rmSync(data, { recursive: true, force: true });
      throw new Fault('cluster.init-failed', `initdb: ${done.stderr || String(done.error)}`, {
        retryable: false,
      });
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
}
