import type { Database } from '../connection/database.ts';

/** What must be remembered between sending a browser to the issuer and its return. */
export interface SignInAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly site: 'desk' | 'portal';
  readonly returnTo: string;
}

export async function saveSignInAttempt(
  database: Database,
  attempt: SignInAttempt & { readonly expiresAtMs: number },
): Promise<void> {
  await database.query(
    `insert into session.sign_in_attempt (state, nonce, verifier, site, return_to, expires_at)
     values ($1, $2, $3, $4, $5, to_timestamp($6 / 1000.0))`,
    [
      attempt.state,
      attempt.nonce,
      attempt.verifier,
      attempt.site,
      attempt.returnTo,
      attempt.expiresAtMs,
    ],
  );
}

/** Finds and uses up the attempt; a state works once. Old attempts are cleared in the same statement. */
export async function takeSignInAttempt(
  database: Database,
  search: { readonly state: string; readonly nowMs: number },
): Promise<SignInAttempt | undefined> {
  const rows = await database.query<SignInAttempt & { fresh: boolean }>(
    `delete from session.sign_in_attempt
      where state = $1 or expires_at < to_timestamp($2 / 1000.0)
      returning state, nonce, verifier, site, return_to as "returnTo",
                expires_at >= to_timestamp($2 / 1000.0) as fresh`,
    [search.state, search.nowMs],
  );
  const row = rows.find((candidate) => candidate.state === search.state && candidate.fresh);
  return (
    row && {
      state: row.state,
      nonce: row.nonce,
      verifier: row.verifier,
      site: row.site,
      returnTo: row.returnTo,
    }
  );
}
