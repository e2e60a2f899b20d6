import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** 小盘: a place that can be filled to the last block. */
export interface SmallDisk {
  readonly folder: string;
  readonly isReal: boolean;
  fill(): { free(): void };
  leave(): void;
}

/** A tmpfs of 700 MB where this user may mount one; an ordinary folder, and no full disk, elsewhere. */
export function mountSmallDisk(folder: string): SmallDisk {
  mkdirSync(folder, { mode: 0o711 });
  let isReal = true;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=700m,mode=711', 'tmpfs', folder], {
      stdio: 'ignore',
    });
  } catch {
    isReal = false;
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    isReal,
    fill() {
      const block = Buffer.alloc(4 * 1024 * 1024, 1);
      try {
        for (let at = 0; at < 400; at += 1) writeFileSync(filler, block, { flag: 'a' });
      } catch {
        // Full: that is what it is for.
      }
      return { free: () => rmSync(filler, { force: true }) };
    },
    leave() {
      if (isReal) execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
    },
  };
}
