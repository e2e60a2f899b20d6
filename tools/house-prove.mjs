/** `npm run house:prove`: plants one violation per gate in a copy of the repository and requires each gate to see it. */
import { ensurePackages } from './packages.mjs';
import { run } from './run.mjs';

ensurePackages();
process.exitCode = await run(['house/prove.ts', ...process.argv.slice(2)]);
