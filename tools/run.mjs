/** Runs a TypeScript entry on Node 24: this Node when it is new enough, else the one that came as a package. */
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { node24, root } from './node24.mjs';
import { ensurePackages } from './packages.mjs';

export function run(argv, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(node24(), argv, { stdio: 'inherit', cwd: root, ...options });
    // Ctrl-C reaches the child by the terminal; a signal to this process alone is passed on.
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensurePackages();
  const argv = process.argv.slice(2);
  if (argv[0] === '--vitest') argv.splice(0, 1, 'node_modules/vitest/vitest.mjs', 'run');
  process.exitCode = await run(argv);
}
