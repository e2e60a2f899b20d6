/** Installs the packages of the lock file when they are missing or another lock's. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './node24.mjs';

export function ensurePackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.zhulian-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('正在安装依赖包 · installing packages …');
  const { npm_execpath: script } = process.env;
  const [program, ...before] = script
    ? [process.execPath, script]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  const done = spawnSync(
    program,
    [...before, 'ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  if (done.status !== 0) {
    console.error(
      '依赖包没有装好 · the packages could not be installed; the lines above say why. Run the same command again.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}
