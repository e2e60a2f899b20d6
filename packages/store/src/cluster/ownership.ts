import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Fault } from '../fault/fault.ts';

interface Owner {
  readonly pid: number;
  /** Start of that process in kernel ticks: a pid that was given out anew is not the same owner. */
  readonly startedAt: string;
}

/** Takes the data folder for this process. A living other owner is a Fault; a dead one is succeeded. */
export function takeOwnership(file: string, dataDir: string): () => void {
  const held = readOwner(file);
  if (
    held &&
    held.pid !== process.pid &&
    startOf(held.pid) === held.startedAt &&
    held.startedAt !== ''
  ) {
    throw new Fault(
      'cluster.directory-taken',
      `数据目录 ${dataDir} 正被另一个珠联进程（${held.pid}）使用。请先停下它，或用 --data 换一个目录。` +
        ` Another Zhulian process (${held.pid}) is using ${dataDir}. Stop it first, or choose another folder with --data.`,
      { retryable: false },
    );
  }
  const mine: Owner = { pid: process.pid, startedAt: startOf(process.pid) };
  writeFileSync(file, JSON.stringify(mine), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    // No owner, or one that died while writing its name: nobody to ask.
    return undefined;
  }
}

/** Empty when no such process lives, or where the kernel does not tell. */
export function startOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? '';
  } catch {
    return isAlive(pid) && process.platform !== 'linux' ? 'unknown' : '';
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
