import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from '../fault/fault.ts';
import type { Database } from './database.ts';

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

const folder = fileURLToPath(new URL('../../migrations/', import.meta.url));

/** Migrations in order of their names. Plain SQL, forward only, never edited once applied anywhere. */
export function listMigrations(): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-[\w-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/** Applies what is missing, each in a transaction of its own. An applied migration that has changed since is a Fault. */
export async function migrate(
  database: Database,
  migrations: readonly Migration[],
): Promise<number> {
  await database.query(
    `create table if not exists public.migration (
       name text primary key, checksum text not null, applied_at timestamptz not null default now())`,
  );
  const applied = await database.query<{ name: string; checksum: string }>(
    'select name, checksum from public.migration order by name',
  );
  let count = 0;
  for (const { name, sql, checksum } of migrations) {
    const before = applied.find((row) => row.name === name);
    if (before && before.checksum !== checksum) {
      throw new Fault(
        'database.migration-edited',
        `migration ${name} was applied and has been edited since`,
        {
          retryable: false,
        },
      );
    }
    if (before) continue;
    await database.transact(async (tx) => {
      for (const statement of statementsOf(sql)) await tx.query(statement);
      await tx.query('insert into public.migration (name, checksum) values ($1, $2)', [
        name,
        checksum,
      ]);
    });
    count += 1;
  }
  return count;
}

/** Splits at semicolons that end a line, outside of dollar-quoted bodies. */
export function statementsOf(sql: string): readonly string[] {
  const statements: string[] = [];
  let current = '';
  let isQuoted = false;
  for (const line of sql.split('\n')) {
    current += `${line}\n`;
    if ((line.match(/\$\$/g) ?? []).length % 2 === 1) isQuoted = !isQuoted;
    if (!isQuoted && /;\s*$/.test(line)) {
      statements.push(current);
      current = '';
    }
  }
  return [...statements, current].filter(
    (statement) => statement.replace(/--.*$/gm, '').trim() !== '',
  );
}
