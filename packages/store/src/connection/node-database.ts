import { strict as assert } from 'node:assert';
import type { Cluster } from '../cluster/cluster.ts';
import { type Migration, readMigrations } from '../migration/read-migrations.ts';
import { type Address, type Database, openDatabase } from './database.ts';
import { provision } from './provision.ts';

/** The database of one node: its serving pool, and a small pool of its own for what must be written first. */
export interface NodeDatabase {
  readonly serving: Database;
  /** For audit intents: readers that hold every serving connection cannot keep them from being written. */
  readonly audit: Database;
  /** How a further process of this node enters, with no more rights than this one. */
  readonly address: Address;
  close(): Promise<void>;
}

const servingConnectionsMax = 8;
const auditConnectionsMax = 2;

/**
 * Opens `zhulian_<name>`, made from a migrated template at first use and brought forward ever after. The serving role owns
 * nothing, may create nothing, and reaches no other node's database: sovereignty holds even on one laptop.
 * Faults: `database.unreachable`, `database.too-old`, `database.not-durable`, `migration.edited`, `migration.unknown`.
 */
export async function openNodeDatabase(order: {
  readonly cluster: Cluster;
  /** A province slug, `hub`, or another word of lower-case letters, digits and hyphens. */
  readonly name: string;
  readonly connectionsMax?: number;
  readonly migrations?: readonly Migration[];
}): Promise<NodeDatabase> {
  assert(/^[a-z][a-z0-9-]{0,39}$/.test(order.name), 'a node is named in lower-case letters');
  const address = await provision({
    cluster: order.cluster,
    database: `zhulian_${order.name.replaceAll('-', '_')}`,
    migrations: order.migrations ?? readMigrations(),
  });
  return openNodePools({ ...order, address });
}

/** The same for a further process of a node whose database is open elsewhere: no migration, no administrator. */
export function openNodePools(order: {
  readonly address: Address;
  readonly name: string;
  readonly connectionsMax?: number;
}): NodeDatabase {
  const { address, name } = order;
  const serving = openDatabase({
    ...address,
    connectionsMax: order.connectionsMax ?? servingConnectionsMax,
    applicationName: `zhulian ${name}`,
  });
  const audit = openDatabase({
    ...address,
    connectionsMax: auditConnectionsMax,
    applicationName: `zhulian ${name} audit`,
  });
  return {
    serving,
    audit,
    address,
    close: async () => void (await Promise.all([serving.close(), audit.close()])),
  };
}
