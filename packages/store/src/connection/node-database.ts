import { createHmac } from 'node:crypto';
import type { Cluster } from '../cluster/start-cluster.ts';
import { type Database, openDatabase } from './database.ts';
import { listMigrations, migrate } from './migrate.ts';

/** The database of one node: its serving pool and a small pool of its own for audit intents. */
export interface NodeDatabase {
  readonly serving: Database;
  readonly audit: Database;
  close(): Promise<void>;
}

const ownerRole = 'zhulian_owner';
const template = 'zhulian_template';

/**
 * Opens `zhulian_<name>`, making it from a migrated template at first use. The serving role owns nothing, may create
 * nothing, and reaches no other node's database: sovereignty holds even on one laptop.
 */
export async function openNodeDatabase(order: {
  readonly cluster: Cluster;
  readonly name: string;
  readonly connectionsMax?: number;
}): Promise<NodeDatabase> {
  const { cluster, name } = order;
  const database = `zhulian_${name.replaceAll('-', '_')}`;
  const password = createHmac('sha256', cluster.secret).update(database).digest('base64url');
  await prepare(cluster, { database, password });
  const connection = { host: cluster.host, port: cluster.port, user: database, password, database };
  const serving = openDatabase({
    ...connection,
    connectionsMax: order.connectionsMax ?? 8,
    applicationName: name,
  });
  const audit = openDatabase({
    ...connection,
    connectionsMax: 2,
    applicationName: `${name}-audit`,
  });
  return {
    serving,
    audit,
    close: async () => void (await Promise.all([serving.close(), audit.close()])),
  };
}

const prepared = new WeakMap<Cluster, Promise<unknown>>();

/** One at a time per cluster: databases are made from one template, and a template in use cannot be copied. */
function prepare(
  cluster: Cluster,
  order: { readonly database: string; readonly password: string },
): Promise<void> {
  const before = prepared.get(cluster) ?? prepareTemplate(cluster);
  const now = before.then(() => prepareDatabase(cluster, order));
  prepared.set(
    cluster,
    now.catch(() => undefined),
  );
  return now;
}

async function prepareTemplate(cluster: Cluster): Promise<void> {
  await asAdmin(cluster, cluster.admin.database, async (admin) => {
    await admin.query(
      `do $$ begin create role ${ownerRole} nologin; exception when duplicate_object then null; end $$`,
    );
    if (!(await exists(admin, template)))
      await admin.query(`create database ${template} owner ${ownerRole}`);
  });
  await migrateDatabase(cluster, template);
}

async function prepareDatabase(
  cluster: Cluster,
  order: { readonly database: string; readonly password: string },
): Promise<void> {
  const { database, password } = order;
  const isNew = await asAdmin(cluster, cluster.admin.database, async (admin) => {
    const role = await admin.query('select from pg_roles where rolname = $1', [database]);
    if (role.length === 0) {
      await admin.query(
        `create role ${database} login nosuperuser nocreatedb nocreaterole password '${password}'`,
      );
    }
    if (await exists(admin, database)) return false;
    await admin.query(`create database ${database} template ${template} owner ${ownerRole}`);
    await admin.query(`revoke all on database ${database} from public`);
    await admin.query(`grant connect on database ${database} to ${database}`);
    return true;
  });
  const applied = isNew ? 0 : await migrateDatabase(cluster, database);
  if (isNew || applied > 0)
    await asAdmin(cluster, database, (admin) => grantServing(admin, database));
}

async function migrateDatabase(cluster: Cluster, database: string): Promise<number> {
  return asAdmin(cluster, database, async (admin) => {
    await admin.query(`set role ${ownerRole}`);
    return migrate(admin, listMigrations());
  });
}

/** The serving role reads and writes rows; look-ups it may add and read, never change or remove. */
async function grantServing(admin: Database, role: string): Promise<void> {
  const schemas = await admin.query<{ name: string }>(
    `select nspname as name from pg_namespace
      where nspname not in ('public', 'information_schema') and nspname not like 'pg\\_%' order by nspname`,
  );
  for (const { name } of schemas) {
    const rights = name === 'access' ? 'select, insert' : 'select, insert, update, delete';
    await admin.query(`grant usage on schema ${name} to ${role}`);
    await admin.query(`grant ${rights} on all tables in schema ${name} to ${role}`);
    await admin.query(`grant usage on all sequences in schema ${name} to ${role}`);
  }
}

async function exists(admin: Database, database: string): Promise<boolean> {
  return (await admin.query('select from pg_database where datname = $1', [database])).length > 0;
}

async function asAdmin<Answer>(
  cluster: Cluster,
  database: string,
  work: (admin: Database) => Promise<Answer>,
): Promise<Answer> {
  const admin = openDatabase({
    host: cluster.host,
    port: cluster.port,
    user: cluster.admin.user,
    password: cluster.admin.password,
    database,
    // One connection: `set role` must hold for every statement that follows.
    connectionsMax: 1,
    applicationName: 'zhulian-admin',
  });
  try {
    return await work(admin);
  } finally {
    await admin.close();
  }
}
