import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../fault/fault.ts';
import type { Footing } from './footing.ts';
import { postgresMajor } from './postgres-binaries.ts';

export const administratorName = 'zhulian';

/**
 * Makes the server's data directory unless it is there. It is made beside its place and moved in when complete, so that a
 * kill in between leaves nothing that looks like data.
 */
export async function initDirectory(order: {
  readonly directory: string;
  readonly password: string;
  readonly footing: Footing;
}): Promise<void> {
  const { directory } = order;
  if (existsSync(directory)) {
    checkVersion(directory);
    return;
  }
  const draft = `${directory}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const room = mkdtempSync(join(tmpdir(), 'zhulian-init-'));
  const passwordFile = join(room, 'password');
  try {
    writeFileSync(passwordFile, order.password, { mode: 0o600 });
    const { owner } = order.footing;
    if (owner !== undefined)
      for (const path of [draft, room, passwordFile]) chownSync(path, owner, owner);
    chmodSync(room, 0o700);
    await runInitdb(order.footing, draft, passwordFile);
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
  renameSync(draft, directory);
}

function checkVersion(directory: string): void {
  const found = readFileSync(join(directory, 'PG_VERSION'), 'utf8').trim();
  if (found === postgresMajor) return;
  throw new Fault(
    'cluster.other-version',
    `${directory} 中的数据属于 PostgreSQL ${found}，本版本使用 PostgreSQL ${postgresMajor}。请用 --data 换一个目录，或先迁移数据。` +
      ` The data in ${directory} belong to PostgreSQL ${found}; this release runs PostgreSQL ${postgresMajor}. Name another directory with --data, or bring the data over first.`,
    { retryable: false },
  );
}

async function runInitdb(footing: Footing, draft: string, passwordFile: string): Promise<void> {
  const words = [
    ...footing.prefix,
    join(footing.native, 'bin', 'initdb'),
    `--pgdata=${footing.dataPath(draft)}`,
    `--username=${administratorName}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--data-checksums',
    '--no-instructions',
  ];
  const [program = '', ...rest] = words;
  const child = spawn(program, rest, {
    ...footing.identity,
    cwd: draft,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (bytes: Buffer) => (said += bytes));
  child.stderr.on('data', (bytes: Buffer) => (said += bytes));
  const outcome = await new Promise<number | Error | null>((resolve) => {
    child.on('error', resolve);
    child.on('close', resolve);
  });
  if (outcome === 0 && readdirSync(draft).includes('PG_VERSION')) return;
  throw new Fault('cluster.not-made', `The data directory could not be made: ${said.slice(-600)}`, {
    retryable: false,
    cause: outcome,
  });
}
