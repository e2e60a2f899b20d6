import type { Transaction } from '../connection/database.ts';

/** 督办, 通报: something an office must see. `dedupe` makes telling it twice harmless. */
export interface OfficeNotice {
  readonly office: string;
  readonly caseId: string | null;
  readonly number: string;
  readonly at: string;
  readonly words: { readonly zh: string; readonly en: string };
  readonly dedupe: string;
}

export async function saveNotice(tx: Transaction, notice: OfficeNotice): Promise<void> {
  await tx.query(
    `insert into casework.notice (office, case_id, number, at, words, dedupe)
     values ($1, $2, $3, $4, $5::jsonb, $6)
     on conflict (dedupe) do nothing`,
    [
      notice.office,
      notice.caseId,
      notice.number,
      notice.at,
      JSON.stringify(notice.words),
      notice.dedupe,
    ],
  );
}

/** Newest first. */
export async function listNotices(
  tx: Transaction,
  search: { readonly office: string; readonly limit: number },
): Promise<readonly OfficeNotice[]> {
  return tx.query<OfficeNotice>(
    `select office, case_id as "caseId", number,
            to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, words, dedupe
       from casework.notice
      where office = $1
      order by id desc
      limit $2`,
    [search.office, search.limit],
  );
}
