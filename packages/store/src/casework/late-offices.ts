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
        and owed = 'open'
        and due_on < $2::date
      order by due_on, id
      limit $3`,
    [search.prefix, search.today, search.limit],
  );
}

export interface OfficeCount {
  readonly office: string;
  readonly open: number;
  readonly metLate: number;
}

/** Open matters per office below `prefix`, and those settled late (逾期办结): no longer late, and never in time. */
export async function countOpenByOffice(
  tx: Transaction,
  prefix: string,
): Promise<readonly OfficeCount[]> {
  return tx.query<OfficeCount>(
    `select handled_at as office,
            count(*) filter (where closed_at is null and responsible_office = handled_at)::int as open,
            count(*) filter (where direction <> 'outgoing' and owed = 'met-late')::int as "metLate"
       from casework.case_file
      where handled_at like $1 || '%'
      group by handled_at
     having count(*) filter (where closed_at is null and responsible_office = handled_at) > 0
         or count(*) filter (where direction <> 'outgoing' and owed = 'met-late') > 0
      order by handled_at
      limit 5000`,
    [prefix],
  );
}
