import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** One numbered step forward of the schema. There is no way back but a restored backup. */
export interface Migration {
  /** `0001-exchange.sql`; the number decides the order. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the text. A step that ran somewhere is never edited. */
  readonly checksum: string;
}

const houseMigrations = fileURLToPath(new URL('../../migrations', import.meta.url));

/** All steps in the order of their numbers. */
export function readMigrations(folder: string = houseMigrations): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/** One word for the state of the schema after all these steps. */
export function fingerprintOf(migrations: readonly Migration[]): string {
  const text = migrations.map(({ name, checksum }) => `${name} ${checksum}`).join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
