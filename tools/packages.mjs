/** Installs the packages of the lock file when they are missing or another lock's. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './node24.mjs';

const stamp = join(root, 'node_modules', '.zhulian-lock');
/** Beside node_modules, not in it: an installation empties that folder. */
const turn = join(root, '.zhulian-installing');
const holder = join(turn, 'pid');

export function ensurePackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (isInstalled(lock)) return;
  takeTurn();
  try {
    // Somebody else's command may have installed them while this one waited.
    if (!isInstalled(lock)) install(lock);
  } finally {
    rmSync(turn, { recursive: true, force: true });
  }
}

function isInstalled(lock) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;
}

/** Two commands typed at once in two terminals install one after the other; a turn whose holder has died is taken over. */
function takeTurn() {
  for (let waited = 0; ; waited += 1) {
    try {
      mkdirSync(turn);
      writeFileSync(holder, `${process.pid}`);
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (waited === 0)
      console.error(
        '另一条命令正在安装依赖包，稍候 · another command is installing packages; waiting …',
      );
    // A holder that has not written its number yet gets five seconds.
    if (waited % 10 === 9 && !isHolderAlive()) rmSync(turn, { recursive: true, force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  }
}

function isHolderAlive() {
  try {
    const pid = Number(readFileSync(holder, 'utf8'));
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function install(lock) {
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
    rmSync(turn, { recursive: true, force: true });
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}
