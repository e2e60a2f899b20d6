import { join, resolve } from 'node:path';
import { clearDataDirectory, findFreePort, startCluster, useExternalCluster } from '@zhulian/store';
import { keysFolderOf, openRegion } from '../region/open-region.ts';
import { populate } from '../region/populate.ts';
import { seedMatters } from '../region/seed-matters.ts';
import { serveRegion } from '../region/serve-region.ts';
import type { StartOptions } from './options.ts';
import { untilStopped } from './until-stopped.ts';

/** `npm start`: the whole region on one durable PostgreSQL, ready for a browser. Ends its start with one line: the URL. */
export async function start(options: StartOptions): Promise<void> {
  const dataDir = resolve(options.dataDir);
  // Refused before anything is made or removed, not after a minute of work.
  await findFreePort(options.port);
  if (options.fresh) await clearDataDirectory(dataDir);
  const cluster = options.databaseUrl
    ? useExternalCluster({ url: options.databaseUrl, secret: options.databaseUrl })
    : await startCluster({ dataDir });
  const region = await openRegion({
    cluster,
    keysFolder: keysFolderOf(dataDir),
    demo: true,
    verifyAddress: `127.0.0.1:${options.port}/guangdong/portal/verify`,
  });
  const population = await populate(region, { persons: options.persons, seed: 2010 });
  if (population) {
    if (!options.quiet) await seedMatters(region, population.arrived);
    options.say(
      `已生成 ${options.persons} 名虚构居民 · ${options.persons} invented residents made`,
    );
  }
  region.start();
  const { server, url } = await serveRegion(region, { port: options.port });
  options.say(
    `数据在 ${dataDir === join(process.cwd(), '.zhulian') ? '.zhulian/' : options.dataDir} · Ctrl-C 停止 · stop with Ctrl-C`,
  );
  options.say(`珠联已就绪 · Zhulian is ready: ${url}/`);
  await untilStopped();
  await server.close();
  await region.close();
  await cluster.stop();
}
