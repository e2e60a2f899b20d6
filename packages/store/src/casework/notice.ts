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
  await saveNotices(tx, [notice]);
}

export async function saveNotices(
  tx: Transaction,
  notices: readonly OfficeNotice[],
): Promise<void> {
  if (notices.length === 0) return;
  await tx.query(
    `insert into casework.notice (office, case_id, number, at, words, dedupe)
     select office, case_id, number, at, words, dedupe
       from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::jsonb[], $6::text[])
            with ordinality as notice (office, case_id, number, at, words, dedupe, place)
      order by place
     on conflict (dedupe) do nothing`,
    [
      notices.map((notice) => notice.office),
      notices.map((notice) => notice.caseId),
      notices.map((notice) => notice.number),
      notices.map((notice) => notice.at),
      notices.map((notice) => JSON.stringify(notice.words)),
      notices.map((notice) => notice.dedupe),
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
