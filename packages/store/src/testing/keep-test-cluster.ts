import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startCluster } from '../cluster/start-cluster.ts';

/**
 * A process that keeps one cluster for a whole test run and takes it away when the run's own process has ended:
 * `node keep-test-cluster.ts <directory> <pid of the run>`.
 */
const [directory = '', runner = ''] = process.argv.slice(2);

const cluster = await startCluster({ dataDir: join(directory, 'data') });
const draft = join(directory, 'cluster.json.new');
const { host, port, admin, secret } = cluster;
const place = { host, port, admin, secret };
writeFileSync(draft, JSON.stringify(place), { mode: 0o600 });
renameSync(draft, join(directory, 'cluster.json'));

while (isRunning(Number(runner))) await wait(500);
await cluster.stop();
rmSync(directory, { recursive: true, force: true });

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
