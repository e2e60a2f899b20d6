import type { Transaction } from '../connection/database.ts';

/** 草稿 of one person for one service item; there is at most one. */
export interface StoredDraft {
  readonly answers: unknown;
  readonly savedAt: string;
}

interface DraftKey {
  readonly personId: string;
  readonly item: string;
}

export async function saveDraft(tx: Transaction, draft: DraftKey & StoredDraft): Promise<void> {
  await tx.query(
    `insert into casework.draft (person_id, item, answers, saved_at)
     values ($1, $2, $3::jsonb, $4)
     on conflict (person_id, item) do update set answers = excluded.answers, saved_at = excluded.saved_at`,
    [draft.personId, draft.item, JSON.stringify(draft.answers), draft.savedAt],
  );
}

export async function findDraft(tx: Transaction, key: DraftKey): Promise<StoredDraft | undefined> {
  const [row] = await tx.query<StoredDraft>(
    `select answers, to_char(saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "savedAt"
       from casework.draft
      where person_id = $1 and item = $2`,
    [key.personId, key.item],
  );
  return row;
}

export async function discardDraft(tx: Transaction, key: DraftKey): Promise<void> {
  await tx.query('delete from casework.draft where person_id = $1 and item = $2', [
    key.personId,
    key.item,
  ]);
}
