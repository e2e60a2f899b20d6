import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { openNodeDatabase } from '../connection/node-database.ts';
import { findSetting } from '../node/setting.ts';
import { clearDataDirectory } from './clear-directory.ts';
import { serverPidOf } from './orphan-server.ts';
import { findProcess } from './process-identity.ts';
import { startCluster } from './start-cluster.ts';

const holder = fileURLToPath(new URL('../testing/hold-cluster.ts', import.meta.url));
const folders: string[] = [];
const holders: ChildProcess[] = [];

/** A data directory beneath a folder that only its owner may enter. */
function privateDirectory(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zhulian-private-'));
  chmodSync(folder, 0o700);
  folders.push(folder);
  return join(folder, 'data');
}

async function holdElsewhere(dataDir: string, text: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [holder, dataDir, text], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  holders.push(child);
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  return child;
}

async function settingIn(dataDir: string, name: string): Promise<unknown> {
  const cluster = await startCluster({ dataDir });
  const node = await openNodeDatabase({ cluster, name: 'guizhou' });
  try {
    return await findSetting(node.serving, name);
  } finally {
    await node.close();
    await cluster.stop();
  }
}

afterEach(() => {
  for (const child of holders.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('startCluster 内置数据库', () => {
  test('keeps what was committed through a clean stop, in a folder that only its owner may enter', async () => {
    const dataDir = privateDirectory();
    const cluster = await startCluster({ dataDir });
    const node = await openNodeDatabase({ cluster, name: 'guizhou' });
    await node.serving.query(`insert into node.setting (name, body) values ('kept', '"yes"')`);
    await node.close();
    await cluster.stop();
    await cluster.stop();
    expect(await settingIn(dataDir, 'kept')).toBe('yes');
  });

  test('flushes every commit, checks its pages, and shows its secrets to nobody else', async () => {
    const dataDir = privateDirectory();
    const cluster = await startCluster({ dataDir });
    const node = await openNodeDatabase({ cluster, name: 'guizhou' });
    const [settings] = await node.serving.query(
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
              current_setting('data_checksums') as checksums, current_setting('listen_addresses') as listening`,
    );
    expect(settings).toEqual({ fsync: 'on', commit: 'on', checksums: 'on', listening: '' });
    expect(statSync(join(dataDir, 'database-secrets.json')).mode & 0o077).toBe(0);
    await node.close();
    await cluster.stop();
  });

  test('keeps what was committed when its owner is killed, and leaves no server behind', async () => {
    const dataDir = privateDirectory();
    const owner = await holdElsewhere(dataDir, 'owner-killed');
    const server = serverPidOf(join(dataDir, 'postgres')) ?? 0;
    expect(findProcess(server)).toBeDefined();
    owner.kill('SIGKILL');
    await expect.poll(() => findProcess(server), { timeout: 10_000 }).toBeUndefined();
    expect(await settingIn(dataDir, 'owner-killed')).toBe('owner-killed');
  });

  test('keeps what was committed when owner and server are killed together', async () => {
    const dataDir = privateDirectory();
    const owner = await holdElsewhere(dataDir, 'all-killed');
    process.kill(serverPidOf(join(dataDir, 'postgres')) ?? 0, 'SIGKILL');
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    expect(await settingIn(dataDir, 'all-killed')).toBe('all-killed');
  });

  test('refuses a second owner while the first lives, and says what to do', async () => {
    const dataDir = privateDirectory();
    const owner = await holdElsewhere(dataDir, 'first');
    await expect(startCluster({ dataDir })).rejects.toMatchObject({
      code: 'cluster.directory-taken',
      message: expect.stringContaining(`${owner.pid}`),
    });
  });

  test('begins anew only where nobody lives and only on data of its own', async () => {
    const dataDir = privateDirectory();
    const owner = await holdElsewhere(dataDir, 'lives');
    await expect(clearDataDirectory(dataDir)).rejects.toMatchObject({
      code: 'cluster.directory-taken',
    });
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    expect(await settingIn(dataDir, 'lives')).toBe('lives');
    await clearDataDirectory(dataDir);
    expect(readdirSync(dataDir)).toEqual([]);
    await clearDataDirectory(dataDir);
    writeFileSync(join(dataDir, 'letters.txt'), 'of somebody');
    await expect(clearDataDirectory(dataDir)).rejects.toMatchObject({
      code: 'cluster.directory-foreign',
    });
    expect(readdirSync(dataDir)).toEqual(['letters.txt']);
  });

  test('believes no owner whose number was given to another process', async () => {
    const dataDir = privateDirectory();
    await settingIn(dataDir, 'none');
    const owner = { pid: process.ppid, began: 'another boot 1' };
    writeFileSync(join(dataDir, 'owner.json'), JSON.stringify(owner));
    expect(await settingIn(dataDir, 'none')).toBeUndefined();
    expect(existsSync(join(dataDir, 'owner.json'))).toBe(false);
  });

  test('refuses a port that is in use', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const address = squatter.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const starting = startCluster({ dataDir: privateDirectory(), port });
    await expect(starting).rejects.toMatchObject({ code: 'port.taken' });
    squatter.close();
  });

  test('lets a node reach no database but its own, and change no table', async () => {
    const cluster = await startCluster({ dataDir: privateDirectory() });
    const own = await openNodeDatabase({ cluster, name: 'guizhou' });
    const other = await openNodeDatabase({ cluster, name: 'hunan' });
    const { openDatabase } = await import('../connection/database.ts');
    const trespasser = openDatabase({
      ...own.address,
      database: other.address.database,
      connectionsMax: 1,
      applicationName: 'trespasser',
    });
    await expect(trespasser.query('select 1')).rejects.toThrow('permission denied');
    await expect(own.serving.query('create table node.x (y int)')).rejects.toThrow(
      'permission denied',
    );
    await expect(own.serving.query('set role zhulian_owner')).rejects.toThrow('permission denied');
    for (const node of [own, other]) await node.close();
    await trespasser.close();
    await cluster.stop();
  });
});

describe('runMigrations 迁移', () => {
  const migration = (name: string, sql: string) => ({ name, sql, checksum: `checksum of ${sql}` });
  const first = migration('0001-first.sql', 'create schema one; create table one.row (id int)');
  const second = migration('0002-second.sql', 'alter table one.row add column more text');

  test('brings a database forward, and refuses one that ran an edited or unknown step', async () => {
    const cluster = await startCluster({ dataDir: privateDirectory() });
    const open = async (migrations: readonly (typeof first)[]): Promise<void> => {
      const node = await openNodeDatabase({ cluster, name: 'guizhou', migrations });
      await node.close();
    };
    await open([first]);
    await open([first, second]);
    const node = await openNodeDatabase({ cluster, name: 'guizhou', migrations: [first, second] });
    expect(await node.serving.query('select id, more from one.row')).toEqual([]);
    await node.close();
    await expect(
      open([migration(first.name, 'create schema other'), second]),
    ).rejects.toMatchObject({
      code: 'migration.edited',
    });
    await expect(open([first])).rejects.toMatchObject({ code: 'migration.unknown' });
    await cluster.stop();
  });
});
