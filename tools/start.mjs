/** `npm start`: packages, sites, then the whole region on one durable embedded PostgreSQL. */
import { build } from './build.mjs';
import { ensurePackages } from './packages.mjs';
import { run } from './run.mjs';

ensurePackages();
build();
process.exitCode = await run(['apps/zhulian/src/main.ts', 'start', ...process.argv.slice(2)]);
