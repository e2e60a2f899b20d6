import type { Transaction } from '../connection/database.ts';

export interface StaleDue {
  readonly obligationId: string;
  readonly caseId: string;
  readonly kind: string;
  readonly direction: 'own' | 'incoming' | 'outgoing';
  readonly dueOn: string;
}

/**
 * 待重算: open obligations whose day rests on another calendar than `calendarVersion`: provisional ones, and those from
 * `changedFrom` on, because a year's notice may still change the last days of the year before. `after` pages by id.
 */
export async function listStaleDues(
  tx: Transaction,
  search: {
    readonly calendarVersion: string;
    readonly changedFrom: string;
    readonly after: string;
    readonly limit: number;
  },
): Promise<readonly StaleDue[]> {
  return tx.query<StaleDue>(
    `select owed.id as "obligationId", owed.case_id as "caseId", file.kind, file.direction, owed.due_on as "dueOn"
       from casework.obligation as owed
       join casework.case_file as file on file.id = owed.case_id
      where owed.state = 'open'
        and (owed.due_provisional or owed.due_on >= $2::date)
        and owed.calendar_version is distinct from $1
        and owed.id > $3
      order by owed.id
      limit $4`,
    [search.calendarVersion, search.changedFrom, search.after, search.limit],
  );
}
