import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Cluster,
  type NodeDatabase,
  openNodeDatabase,
  openNodePools,
  startCluster,
} from '@zhulian/store';

/** A PostgreSQL of one party's own, that can be killed like a process and comes back on the same files. */
export interface PartyDatabase {
  readonly address: NodeDatabase['address'];
  /** A reader's own connection, as the administrator: what the checker reads, no party has told it. */
  open(): NodeDatabase;
  /** kill -9 of the server and everything under it, or `pg_ctl -m immediate`; then started again on what is on the disk. */
  restart(way: 'SIGKILL' | 'SIGQUIT'): Promise<void>;
  /** Starts it again after it died by itself. */
  revive(): Promise<void>;
  stop(): Promise<void>;
}

export async function openPartyDatabase(order: {
  readonly dataDir: string;
  readonly name: string;
  readonly port: number;
}): Promise<PartyDatabase> {
  const { dataDir, name, port } = order;
  let cluster: Cluster = await startCluster({ dataDir, port });
  const node = await openNodeDatabase({ cluster, name });
  const { address } = node;
  await node.close();
  const asAdministrator = (): NodeDatabase => {
    const { admin, host, port: at } = cluster;
    const entrance = { ...admin, host, port: at, database: address.database };
    return openNodePools({ address: entrance, name: 'chaos-checker', connectionsMax: 2 });
  };
  await makeLedgers(asAdministrator(), address.user);
  const again = async (): Promise<void> => {
    await cluster.stop().catch(() => undefined);
    cluster = await startCluster({ dataDir, port });
  };
  return {
    address,
    open: asAdministrator,
    async restart(way) {
      const [pid = ''] = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split(
        '\n',
      );
      process.kill(Number(pid), way);
      await again();
    },
    revive: again,
    stop: () => cluster.stop(),
  };
}

/** What was sent, by the sender's own word, and what took effect; no key keeps an effect from standing there twice. */
async function makeLedgers(admin: NodeDatabase, servingRole: string): Promise<void> {
  const { serving } = admin;
  await serving.query('create schema chaos');
  await serving.query('create table chaos.sent (id text primary key)');
  await serving.query('create table chaos.effect (src text, seq bigint, id text)');
  await serving.query(`grant usage on schema chaos to ${servingRole}`);
  await serving.query(`grant select, insert on chaos.sent, chaos.effect to ${servingRole}`);
  await admin.close();
}
