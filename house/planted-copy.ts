import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { plan } from './plan.ts';
import { listFiles, root } from './repository.ts';

/**
 * A copy of the repository in which anything may be broken. Installed packages are linked, our own rooms are linked to
 * the copy, so that a violation planted in one room is seen by the others.
 */
export function makeCopy(): string {
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'zhulian-house-')));
  for (const path of listFiles()) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(root, path), join(copy, path));
  }
  const installed = join(root, 'node_modules');
  const linked = join(copy, 'node_modules');
  mkdirSync(join(linked, '@zhulian'), { recursive: true });
  for (const name of readdirSync(installed)) {
    if (name !== '@zhulian' && !name.startsWith('.vite'))
      symlinkSync(join(installed, name), join(linked, name));
  }
  for (const [name, room] of Object.entries(plan)) {
    symlinkSync(join(copy, room.folder), join(linked, '@zhulian', name));
  }
  return copy;
}

export function removeCopy(copy: string): void {
  rmSync(copy, { recursive: true, force: true });
}
