import type pg from 'pg';
import { Fault } from '../fault/fault.ts';

/** PostgreSQL 16: the first with all that the migrations use and still with security releases. */
const versionMin = 160_000;

/** Refuses a server that would forget what it acknowledged, or that is too old. */
export async function checkServer(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ version: string; fsync: string; commit: string }>(
    `select current_setting('server_version_num') as version,
            current_setting('fsync') as fsync,
            current_setting('synchronous_commit') as commit`,
  );
  const [server] = rows;
  if (server === undefined || Number(server.version) < versionMin) {
    throw new Fault('database.too-old', 'This release needs PostgreSQL 16 or later.', {
      retryable: false,
    });
  }
  if (server.fsync !== 'on' || server.commit === 'off' || server.commit === 'local') {
    throw new Fault(
      'database.not-durable',
      'The server acknowledges commits before they are on disk. Set fsync and synchronous_commit to on.',
      { retryable: false },
    );
  }
}
