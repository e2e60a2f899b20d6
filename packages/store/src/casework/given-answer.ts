import type { Transaction } from '../connection/database.ts';

/**
 * 幂等键. Claims `key` inside the caller's transaction: the first claimant gets undefined and must save its answer
 * before committing; everyone later gets that answer, for ever. Concurrent claimants wait for the first to finish.
 */
export async function claimAnswer(
  tx: Transaction,
  claim: { readonly scope: string; readonly key: string; readonly at: string },
): Promise<unknown> {
  const claimed = await tx.query(
    `insert into casework.given_answer (scope, key, answer, at)
     values ($1, $2, 'null'::jsonb, $3)
     on conflict do nothing
     returning key`,
    [claim.scope, claim.key, claim.at],
  );
  if (claimed.length === 1) return undefined;
  const [row] = await tx.query<{ answer: unknown }>(
    'select answer from casework.given_answer where scope = $1 and key = $2',
    [claim.scope, claim.key],
  );
  return row?.answer;
}

export async function saveAnswer(
  tx: Transaction,
  given: { readonly scope: string; readonly key: string; readonly answer: unknown },
): Promise<void> {
  await tx.query(
    'update casework.given_answer set answer = $3::jsonb where scope = $1 and key = $2',
    [given.scope, given.key, JSON.stringify(given.answer)],
  );
}
