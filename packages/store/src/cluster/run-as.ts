import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Fault } from '../fault/fault.ts';
import type { PostgresBinaries } from './binaries.ts';

/** How to start a PostgreSQL program: it refuses to run as root, so root must become somebody else first. */
export interface RunAs {
  readonly binaries: PostgresBinaries;
  command(
    file: string,
    args: readonly string[],
  ): { readonly file: string; readonly args: readonly string[] };
  readonly ids: { readonly uid?: number; readonly gid?: number };
  /** Gives a file or folder to the uid that will run. */
  adopt(path: string): void;
}

const nobody = 65_534;

/**
 * An ordinary user runs as himself. Root runs as nobody where that uid can reach everything; below a private (0700)
 * folder it enters a user namespace; where the kernel grants none, the programs are copied to a readable place.
 */
export function chooseRunAs(binaries: PostgresBinaries, dataDir: string): RunAs {
  if (process.getuid?.() !== 0) return asMyself(binaries);
  if (isReachable(binaries.home) && isReachable(dataDir)) return asNobody(binaries);
  if (hasUserNamespaces()) return inNamespace(binaries);
  if (isReachable(dataDir)) return asNobody(copied(binaries));
  throw new Fault(
    'cluster.directory-private',
    `数据目录 ${dataDir} 只有 root 能进入，而 PostgreSQL 不能以 root 运行。请用 --data 换一个目录，或放开上级目录的进入权限。` +
      ` Only root can enter ${dataDir}, and PostgreSQL does not run as root. Choose another folder with --data, or let others pass through its parents.`,
    { retryable: false },
  );
}

function asMyself(binaries: PostgresBinaries): RunAs {
  return { binaries, ids: {}, command: (file, args) => ({ file, args }), adopt: () => undefined };
}

function asNobody(binaries: PostgresBinaries): RunAs {
  return {
    binaries,
    ids: { uid: nobody, gid: nobody },
    command: (file, args) => ({ file, args }),
    adopt: (path) => chownSync(path, nobody, nobody),
  };
}

/** Root outside, an ordinary uid inside: files stay root's, and PostgreSQL sees that it is not root. */
function inNamespace(binaries: PostgresBinaries): RunAs {
  const enter = ['-U', '--map-user=1000', '--map-group=1000', '--'];
  return {
    binaries,
    ids: {},
    command: (file, args) => ({ file: 'unshare', args: [...enter, file, ...args] }),
    adopt: () => undefined,
  };
}

function copied(binaries: PostgresBinaries): PostgresBinaries {
  const home = join(mkdtempSync(join(tmpdir(), 'zhulian-postgres-')), 'native');
  cpSync(binaries.home, home, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', dirname(home)]);
  const moved = (file: string) => join(home, file.slice(binaries.home.length));
  return { home, initdb: moved(binaries.initdb), postgres: moved(binaries.postgres) };
}

function hasUserNamespaces(): boolean {
  return (
    spawnSync('unshare', ['-U', '--map-user=1000', '--map-group=1000', '--', 'true']).status === 0
  );
}

/** Whether a stranger may pass through every folder on the way. */
function isReachable(path: string): boolean {
  let at = resolve(path);
  while (!existsSync(at)) at = dirname(at);
  for (;;) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    const parent = dirname(at);
    if (parent === at) return true;
    at = parent;
  }
}
