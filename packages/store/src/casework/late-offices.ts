import type { Transaction } from '../connection/database.ts';

export interface LateCaseRow {
  readonly office: string;
  readonly caseId: string;
  readonly number: string;
  readonly dueOn: string;
}

/** 迟办: open cases past their day that wait for an office below `prefix`, oldest first. */
export async function listLateCases(
  tx: Transaction,
  search: { readonly prefix: string; readonly today: string; readonly limit: number },
): Promise<readonly LateCaseRow[]> {
  return tx.query<LateCaseRow>(
    `select handled_at as office, id as "caseId", number, due_on as "dueOn"
       from casework.case_file
      where handled_at like $1 || '%'
        and closed_at is null
        and responsible_office = handled_at
        and due_on < $2::date
      order by due_on, id
      limit $3`,
    [search.prefix, search.today, search.limit],
  );
}

/** Open matters per office below `prefix`. */
export async function countOpenByOffice(
  tx: Transaction,
  prefix: string,
): Promise<readonly { readonly office: string; readonly open: number }[]> {
  return tx.query<{ office: string; open: number }>(
    `select handled_at as office, count(*)::int as open
       from casework.case_file
      where handled_at like $1 || '%'
        and closed_at is null
        and responsible_office = handled_at
      group by handled_at
      order by handled_at
      limit 5000`,
    [prefix],
  );
}
