import { existsSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../fault/fault.ts';
import { lockDirectory } from './directory-lock.ts';
import { stopOrphan } from './orphan-server.ts';

/**
 * Empties a data directory, to begin anew. A server that a killed process left behind is stopped first.
 *
 * Faults, and then nothing is removed: `cluster.directory-taken` while a process that lives owns the directory,
 * `cluster.directory-foreign` where there is something and no database of Zhulian.
 */
export async function clearDataDirectory(dataDir: string): Promise<void> {
  if (!existsSync(dataDir) || readdirSync(dataDir).length === 0) return;
  const root = realpathSync(dataDir);
  const postgres = join(root, 'postgres');
  if (!existsSync(postgres)) throw foreign(root);
  const lock = lockDirectory(root);
  try {
    await stopOrphan(postgres, () => undefined);
    for (const name of readdirSync(root)) {
      if (name !== 'owner.json') rmSync(join(root, name), { recursive: true, force: true });
    }
  } finally {
    lock.release();
  }
}

function foreign(root: string): Fault {
  return new Fault(
    'cluster.directory-foreign',
    `目录 ${root} 里不是珠联的数据，没有删除任何内容。请用 --data 指定珠联的数据目录或一个新目录。` +
      ` The directory ${root} holds something other than data of Zhulian; nothing was removed. Name a data directory of Zhulian, or a new one, with --data.`,
    { retryable: false },
  );
}
