import { createHmac } from 'node:crypto';
import pg from 'pg';
import type { Cluster } from '../cluster/cluster.ts';
import { fingerprintOf, type Migration } from '../migration/read-migrations.ts';
import { ownerRole, runMigrations, servingRole } from '../migration/run-migrations.ts';
import { checkServer } from './check-server.ts';
import { type Address, clientSettings } from './database.ts';
import { asDatabaseFault } from './database-fault.ts';

/** Any number, the same in every process: who holds it may make databases and roles of this house. */
const provisioningLock = 7_405_661;
const queues = new WeakMap<Cluster, Promise<unknown>>();

/**
 * Makes sure that the node's database is there at the newest schema, and its role with no right beyond it; answers how
 * the role enters. One at a time on one cluster, also between processes.
 */
export function provision(order: {
  readonly cluster: Cluster;
  readonly database: string;
  readonly migrations: readonly Migration[];
}): Promise<Address> {
  const before = queues.get(order.cluster) ?? Promise.resolve();
  const turn = before.then(
    () => provisionOne(order),
    () => provisionOne(order),
  );
  queues.set(order.cluster, turn);
  return turn;
}

async function provisionOne(order: Parameters<typeof provision>[0]): Promise<Address> {
  const { cluster, database, migrations } = order;
  const password = createHmac('sha256', cluster.secret).update(database).digest('base64url');
  try {
    await asAdministrator(cluster, cluster.admin.database, async (client) => {
      await client.query('select pg_advisory_lock($1)', [provisioningLock]);
      await checkServer(client);
      await makeGroupRoles(client);
      await makeDatabase(client, { cluster, database, migrations });
      await makeServingRole(client, { database, password });
    });
  } catch (error) {
    throw asDatabaseFault(error);
  }
  return { ...placeOf(cluster), user: database, password, database };
}

async function asAdministrator(
  cluster: Cluster,
  database: string,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const address = { ...placeOf(cluster), ...cluster.admin, database };
  const client = new pg.Client({
    ...clientSettings(address, 'zhulian administrator'),
    pipeline: false,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function placeOf({ host, port, tls }: Cluster): Pick<Address, 'host' | 'port' | 'tls'> {
  return { host, port, ...(tls === undefined ? {} : { tls }) };
}

async function makeGroupRoles(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname = any ($1)',
    [[ownerRole, servingRole]],
  );
  if (rows.length === 2) return;
  const present = new Set(rows.map(({ rolname }) => rolname));
  for (const role of [ownerRole, servingRole]) {
    if (!present.has(role)) await client.query(`create role ${role} nologin`);
  }
  // An administrator who is no superuser must be a member to give databases to the owner.
  await client.query(
    `do $$ begin
       if not (select rolsuper from pg_roles where rolname = current_user) then
         grant ${ownerRole} to current_user;
       end if;
     end $$`,
  );
}

async function makeDatabase(
  client: pg.Client,
  order: {
    readonly cluster: Cluster;
    readonly database: string;
    readonly migrations: readonly Migration[];
  },
): Promise<void> {
  const { cluster, database, migrations } = order;
  const fingerprint = fingerprintOf(migrations);
  const template = `zhulian_template_${fingerprint}`;
  const marks = await readMarks(client, [database, template]);
  if (marks.get(database) === fingerprint) return;
  if (!marks.has(database)) {
    if (marks.get(template) !== fingerprint)
      await makeTemplate(client, { cluster, template, migrations });
    await client.query(`create database ${database} template ${template} owner ${ownerRole}`);
    await client.query(`revoke all on database ${database} from public`);
  } else {
    await asAdministrator(cluster, database, (inside) => runMigrations(inside, migrations));
  }
  await markDatabase(client, database, fingerprint);
}

/** Every step runs once, in a database that is then copied: the eleventh node costs what the second does. */
async function makeTemplate(
  client: pg.Client,
  order: {
    readonly cluster: Cluster;
    readonly template: string;
    readonly migrations: readonly Migration[];
  },
): Promise<void> {
  const { cluster, migrations, template } = order;
  await dropTemplates(client);
  await client.query(
    `create database ${template} template template0 encoding 'UTF8' locale 'C' owner ${ownerRole}`,
  );
  await asAdministrator(cluster, template, (inside) => runMigrations(inside, migrations));
  await markDatabase(client, template, fingerprintOf(migrations));
}

async function dropTemplates(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname ~ '^zhulian_template_[0-9a-f]{16}$' order by datname`,
  );
  for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
}

async function readMarks(
  client: pg.Client,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ datname: string; mark: string | null }>(
    `select datname, shobj_description(oid, 'pg_database') as mark
       from pg_database
      where datname = any ($1)`,
    [names],
  );
  return new Map(rows.map(({ datname, mark }) => [datname, mark ?? '']));
}

/** Written last: a database without it is looked into step by step. */
async function markDatabase(client: pg.Client, database: string, mark: string): Promise<void> {
  await client.query(`comment on database ${database} is ${client.escapeLiteral(mark)}`);
}

async function makeServingRole(
  client: pg.Client,
  order: { readonly database: string; readonly password: string },
): Promise<void> {
  const { database } = order;
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [database]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(
    `${verb} role ${database} login nosuperuser nocreatedb nocreaterole inherit
       password ${client.escapeLiteral(order.password)}`,
  );
  await client.query(`grant ${servingRole} to ${database}`);
  await client.query(`grant connect on database ${database} to ${database}`);
}
