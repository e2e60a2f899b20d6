import type { Database } from '../connection/database.ts';

/** An opaque server-side session. The cookie's token is never stored, only its SHA-256. */
export interface StoredSession {
  readonly tokenHash: string;
  readonly actor: unknown;
  readonly site: 'desk' | 'portal';
}

export async function saveSession(
  database: Database,
  session: StoredSession & { readonly createdAtMs: number; readonly expiresAtMs: number },
): Promise<void> {
  await database.query(
    `insert into session.session (token_hash, actor, site, created_at, expires_at)
     values ($1, $2::jsonb, $3, to_timestamp($4 / 1000.0), to_timestamp($5 / 1000.0))`,
    [
      session.tokenHash,
      JSON.stringify(session.actor),
      session.site,
      session.createdAtMs,
      session.expiresAtMs,
    ],
  );
}

export async function findSession(
  database: Database,
  search: { readonly tokenHash: string; readonly nowMs: number },
): Promise<StoredSession | undefined> {
  const [row] = await database.query<{ actor: unknown; site: 'desk' | 'portal' }>(
    `select actor, site
       from session.session
      where token_hash = $1
        and expires_at > to_timestamp($2 / 1000.0)`,
    [search.tokenHash, search.nowMs],
  );
  return row && { tokenHash: search.tokenHash, actor: row.actor, site: row.site };
}

export async function endSession(database: Database, tokenHash: string): Promise<void> {
  await database.query('delete from session.session where token_hash = $1', [tokenHash]);
}
