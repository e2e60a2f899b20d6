import { startCluster } from '../cluster/start-cluster.ts';
import { openNodeDatabase } from '../connection/node-database.ts';

/**
 * A process to be killed: starts the cluster of `node hold-cluster.ts <directory> <text>`, commits the text, says so
 * and waits.
 */
const [dataDir = '', text = ''] = process.argv.slice(2);

const cluster = await startCluster({ dataDir });
const node = await openNodeDatabase({ cluster, name: 'guizhou' });
await node.serving.query('insert into node.setting (name, body) values ($1, $2)', [
  text,
  JSON.stringify(text),
]);
console.log('committed');
setInterval(() => undefined, 60_000);
