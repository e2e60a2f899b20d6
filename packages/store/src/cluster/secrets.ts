import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words that let into the databases of one data directory. The file is readable by its owner only. */
export interface ClusterSecrets {
  readonly administrator: string;
  readonly roles: string;
}

/** Loads the secrets, or makes them once. */
export function loadSecrets(directory: string): ClusterSecrets {
  const file = join(directory, 'database-secrets.json');
  if (!existsSync(file)) {
    const fresh: ClusterSecrets = { administrator: secret(), roles: secret() };
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, `${JSON.stringify(fresh)}\n`, { mode: 0o600, flush: true });
    renameSync(draft, file);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as ClusterSecrets;
}

function secret(): string {
  return randomBytes(24).toString('base64url');
}
