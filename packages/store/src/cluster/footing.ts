import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, lstatSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Fault } from '../fault/fault.ts';
import { restoreLibraryLinks } from './postgres-binaries.ts';

/**
 * As whom and from where PostgreSQL runs. It refuses to run as root, so root steps down: to `nobody`, or inside a user
 * namespace when `nobody` could not walk to the files, or to `nobody` with a readable copy of the programs.
 */
export interface Footing {
  readonly way: 'as-is' | 'stepped-down' | 'namespace' | 'copied';
  readonly native: string;
  /** Words before the program's name. */
  readonly prefix: readonly string[];
  /** Set when the process must change its user. */
  readonly identity: { readonly uid: number; readonly gid: number } | Record<string, never>;
  /** Owner that the data must have; undefined when nobody needs to change it. */
  readonly owner: number | undefined;
  /** The data directory as the server names it. The server's own working directory needs no walk to it. */
  dataPath(directory: string): string;
  /** Removes what was made for this run. */
  leave(): void;
}

const nobody = 65_534;
const namespace = ['unshare', '-U', '--map-user=1000', '--map-group=1000', '--'] as const;

export function findFooting(order: { readonly native: string; readonly root: string }): Footing {
  const hasLinks = restoreLibraryLinks(order.native);
  const plain = {
    native: order.native,
    prefix: [],
    identity: {},
    owner: undefined,
    dataPath: (directory: string) => directory,
    leave: () => undefined,
  };
  if (process.getuid?.() !== 0) {
    return hasLinks ? { ...plain, way: 'as-is' } : { ...plain, way: 'as-is', ...copyOf(order) };
  }
  const isReachable = isReachableByNobody(order.root) && arePublic(order.native);
  const steppedDown = { identity: { uid: nobody, gid: nobody }, owner: nobody };
  if (hasLinks && isReachable) return { ...plain, ...steppedDown, way: 'stepped-down' };
  if (hasLinks && canMakeNamespace()) {
    return { ...plain, way: 'namespace', prefix: namespace, owner: 0 };
  }
  return {
    ...plain,
    ...steppedDown,
    ...copyOf(order),
    way: 'copied',
    dataPath: (directory) =>
      isReachableByNobody(directory) ? directory : workingDirectory(directory),
  };
}

/** Linux lets a process open its working directory by this name even when it may not walk there. */
function workingDirectory(directory: string): string {
  if (process.platform === 'linux') return '/proc/self/cwd';
  throw new Fault(
    'cluster.directory-unreachable',
    `数据目录 ${directory} 只有 root 能进入，而 PostgreSQL 不能以 root 运行。请用 --data 换一个目录。` +
      ` Only root can enter ${directory}, and PostgreSQL does not run as root. Name another directory with --data.`,
    { retryable: false },
  );
}

function copyOf(order: { readonly native: string }): Pick<Footing, 'native' | 'leave'> {
  const room = mkdtempSync(join(tmpdir(), 'zhulian-postgres-'));
  chmodSync(room, 0o755);
  const native = join(room, 'native');
  cpSync(order.native, native, { recursive: true, verbatimSymlinks: true });
  chmodSync(native, 0o755);
  restoreLibraryLinks(native);
  return { native, leave: () => rmSync(room, { recursive: true, force: true }) };
}

/** Whether `nobody` may pass through every folder down to this one. */
export function isReachableByNobody(directory: string): boolean {
  for (let folder = directory; ; folder = dirname(folder)) {
    const { mode, uid } = statSync(folder);
    if ((mode & (uid === nobody ? 0o100 : 0o001)) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

function arePublic(native: string): boolean {
  const program = statSync(join(native, 'bin', 'postgres'));
  const share = statSync(join(native, 'share', 'postgresql', 'postgres.bki'));
  return isReachableByNobody(join(native, 'lib')) && (program.mode & share.mode & 0o004) !== 0;
}

function canMakeNamespace(): boolean {
  const [program, ...words] = namespace;
  return spawnSync(program, [...words, 'true'], { stdio: 'ignore' }).status === 0;
}

/** Hands a data directory to the user that the server runs as now; an earlier run may have stood on another footing. */
export function handOver(
  directory: string,
  owner: number | undefined,
  files: readonly string[],
): void {
  if (owner === undefined || lstatSync(directory).uid === owner) return;
  chownSync(directory, owner, owner);
  for (const file of files) chownSync(join(directory, file), owner, owner);
}
