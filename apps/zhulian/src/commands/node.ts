import { calendarDateOf, instantOf } from '@zhulian/vocabulary';
import { UsageError } from '../config.ts';
import { runNode } from '../process/node-process.ts';
import { populate } from '../region/populate.ts';
import { serveRegion } from '../region/serve-region.ts';
import type { ProcessOptions } from './options.ts';
import { untilStopped } from './until-stopped.ts';

/** `zhulian node --province SLUG --join FILE`: one province, its peers over HTTPS, its people at a site of its own. */
export async function node(options: ProcessOptions): Promise<void> {
  const { province, joinFile } = options;
  if (!province || !joinFile)
    throw new UsageError('--province SLUG, --join FILE 必填 · are needed');
  const site = `http://127.0.0.1:${options.sitePort}/${province}/portal/verify`;
  const running = await runNode({ ...options, demo: true, verifyAddress: site });
  const served = {
    clock: running.clock,
    nodes: new Map([[province, running.node]]),
    databases: new Map([[province, running.database]]),
    today: () => calendarDateOf(instantOf(running.clock.nowMs())),
    settle: running.settle,
  };
  await populate(served, { persons: options.persons, seed: 2010 });
  const opened =
    options.sitePort === 0 ? undefined : await serveRegion(served, { port: options.sitePort });
  if (opened) options.say(`网站 · site: ${opened.url}/`);
  options.say(`节点已就绪 · node is ready: ${running.url}/`);
  await untilStopped();
  await opened?.server.close();
  await running.stop();
}
