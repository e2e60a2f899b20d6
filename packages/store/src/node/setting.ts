import type { Database } from '../connection/database.ts';

/** A durable fact about the node itself: its keys' ids, the demo clock, the version it last ran. */
export async function findSetting<Body>(
  database: Database,
  name: string,
): Promise<Body | undefined> {
  const [row] = await database.query<{ body: Body }>(
    'select body from node.setting where name = $1',
    [name],
  );
  return row?.body;
}

export async function saveSetting(database: Database, name: string, body: unknown): Promise<void> {
  await database.query(
    `insert into node.setting (name, body) values ($1, $2::jsonb)
     on conflict (name) do update set body = excluded.body`,
    [name, JSON.stringify(body)],
  );
}
