/** `npm run check [-- --fast]`: format, imports, lint, types, house and unit tests, each with its time and its verdict. */
import { ensurePackages } from './packages.mjs';
import { run } from './run.mjs';

ensurePackages();
process.exitCode = await run(['house/check.ts', ...process.argv.slice(2)]);
