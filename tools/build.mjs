/** Writes the catalogue's index and builds the sites, each only when its sources have changed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { node24, root } from './node24.mjs';

const sites = [
  { name: '经办工作台 desk', folder: 'apps/desk', config: 'vite.config.ts', out: 'dist/site' },
  {
    name: '离线核验 verifier',
    folder: 'apps/portal',
    config: 'vite.verifier.config.ts',
    out: 'dist/verifier',
  },
  {
    name: '证据核验页 evidence page',
    folder: 'packages/evidence',
    config: 'vite.page.config.ts',
    out: 'dist/verify.html',
  },
];
const shared = [
  'packages/vocabulary/src',
  'packages/contract/src',
  'packages/design/src',
  'packages/certificate/src',
  'package-lock.json',
];

function listFiles(path) {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function fingerprint(site) {
  const hash = createHash('sha256');
  for (const path of [
    ...shared,
    `${site.folder}/src`,
    `${site.folder}/index.html`,
    `${site.folder}/${site.config}`,
  ]) {
    const full = join(root, path);
    const files = path.includes('.') ? [full].filter((file) => existsSync(file)) : listFiles(full);
    for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function runNode(argv, cwd = root) {
  const done = spawnSync(node24(), argv, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) {
    console.error(`构建失败 · build failed: ${argv.join(' ')}`);
    process.exit(1);
  }
}

export function build() {
  runNode(['tools/catalogue-index.mjs']);
  for (const site of sites) {
    const stamp = join(root, site.folder, 'dist', `${site.out.split('/').pop()}.stamp`);
    const print = fingerprint(site);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === print) continue;
    console.error(`正在构建 · building ${site.name} …`);
    runNode(
      [
        join(root, 'node_modules/vite/bin/vite.js'),
        'build',
        '--config',
        site.config,
        '--logLevel',
        'error',
      ],
      join(root, site.folder),
    );
    writeFileSync(stamp, print);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) build();
