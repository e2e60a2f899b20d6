import { strict as assert } from 'node:assert';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../fault/fault.ts';
import { findProcess, type ProcessIdentity } from './process-identity.ts';

/** One process at a time owns a data directory. */
export interface DirectoryLock {
  release(): void;
}

/**
 * Takes the directory, also from an owner that died without giving it back. Throws the Fault `cluster.directory-taken` while its
 * owner lives. The link is what decides between two that start at the same moment.
 */
export function lockDirectory(directory: string): DirectoryLock {
  const self = findProcess(process.pid);
  assert(self !== undefined, 'a process that runs can find itself');
  const file = join(directory, 'owner.json');
  const claim = join(directory, `owner.${process.pid}.json`);
  writeFileSync(claim, JSON.stringify(self), { mode: 0o644 });
  try {
    while (!tryLink(claim, file)) discardDeadOwner(directory, file);
  } finally {
    rmSync(claim, { force: true });
  }
  return {
    release() {
      if (isSame(readOwner(file), self)) rmSync(file, { force: true });
    },
  };
}

function discardDeadOwner(directory: string, file: string): void {
  const owner = readOwner(file);
  if (owner !== undefined && isSame(findProcess(owner.pid), owner)) {
    throw new Fault(
      'cluster.directory-taken',
      `数据目录 ${directory} 正被另一个珠联进程（${owner.pid}）使用。请先停下它（在它的窗口按 Ctrl-C，或 kill ${owner.pid}），或用 --data 换一个目录。` +
        ` Zhulian is already running on ${directory} (process ${owner.pid}). Stop it first (Ctrl-C where it runs, or kill ${owner.pid}), or name another directory with --data.`,
      { retryable: false },
    );
  }
  // Renamed, not removed: of two that saw the dead owner only one gets the file away.
  const grave = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, grave);
  } catch {
    return;
  }
  const buried = readOwner(grave);
  if (isSame(buried, owner)) rmSync(grave, { force: true });
  else renameSync(grave, file);
}

function readOwner(file: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    return undefined;
  }
}

function isSame(left: ProcessIdentity | undefined, right: ProcessIdentity | undefined): boolean {
  return left?.pid === right?.pid && left?.began === right?.began;
}

function tryLink(claim: string, file: string): boolean {
  try {
    linkSync(claim, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
