import type pg from 'pg';
import { Fault } from '../fault/fault.ts';
import type { Migration } from './read-migrations.ts';

/** Owns every schema and logs in nowhere; only the migrator steps into it. */
export const ownerRole = 'zhulian_owner';
/** What every node's serving role may do, granted once. A migration may take some of it away, from a table that only grows. */
export const servingRole = 'zhulian_serving';

const bookkeeping = `
  create schema if not exists migration;
  create table if not exists migration.applied (
    name text primary key,
    checksum text not null,
    applied_at timestamptz not null default now()
  );
  alter default privileges grant usage on schemas to ${servingRole};
  alter default privileges grant select, insert, update, delete on tables to ${servingRole};
  alter default privileges grant usage, select on sequences to ${servingRole};`;

/** 访问: what was seen stays as it was written; the tables' own triggers are the second wall. */
const onlyGrowing = `
  do $$ begin
    if exists (select from pg_namespace where nspname = 'access') then
      revoke update, delete on all tables in schema access from ${servingRole};
    end if;
  end $$`;

/**
 * Brings a database forward, one transaction for each step, so that a kill leaves whole steps behind. The client is the
 * administrator, inside the database. Faults: `migration.edited`, `migration.unknown`, `migration.failed`.
 */
export async function runMigrations(
  client: pg.ClientBase,
  migrations: readonly Migration[],
): Promise<void> {
  await client.query(`set role ${ownerRole}`);
  await client.query(bookkeeping);
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from migration.applied order by name',
  );
  const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]));
  checkApplied(applied, migrations);
  for (const migration of migrations) {
    if (!applied.has(migration.name)) await applyMigration(client, migration);
  }
  await client.query(onlyGrowing);
  await client.query('reset role');
}

function checkApplied(
  applied: ReadonlyMap<string, string>,
  migrations: readonly Migration[],
): void {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  for (const [name, checksum] of applied) {
    const expected = known.get(name);
    if (expected === undefined) {
      throw new Fault(
        'migration.unknown',
        `The database already ran ${name}, which this release does not know. Start the newer release, or name another directory with --data.`,
        { retryable: false },
      );
    }
    if (expected !== checksum) {
      throw new Fault(
        'migration.edited',
        `${name} ran on this database with other text. Restore the file, and put the change into a new numbered file.`,
        { retryable: false },
      );
    }
  }
}

async function applyMigration(client: pg.ClientBase, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(migration.sql);
    await client.query('insert into migration.applied (name, checksum) values ($1, $2)', [
      migration.name,
      migration.checksum,
    ]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Fault('migration.failed', `${migration.name} could not run: ${reason}`, {
      retryable: false,
      cause,
    });
  }
}
