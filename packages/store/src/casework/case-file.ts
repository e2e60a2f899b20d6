import type { Transaction } from '../connection/database.ts';
import { openFirstTenure } from '../custody/tenure.ts';

/** The projection of a case log that lists read. The log is the truth; this is rebuilt from it at every step. */
export interface CaseFile {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  /** `handed-over` 移交出去的: kept for the applicant's page, in no list of an office. */
  readonly direction: 'own' | 'incoming' | 'outgoing' | 'handed-over';
  readonly parentId: string | null;
  readonly version: number;
  readonly stage: string;
  readonly responsibleOffice: string | null;
  readonly handledAt: string;
  readonly peerOffice: string | null;
  readonly applicantId: string | null;
  readonly subjectName: string;
  readonly subjectPlace: string;
  readonly dueOn: string | null;
  readonly dueProvisional: boolean;
  /** 履责状态 of what is owed last; null when nothing has been owed yet. */
  readonly owed: 'open' | 'met' | 'met-late' | 'excused' | null;
  readonly openedAt: string;
  readonly closedAt: string | null;
}

/** One line of an append-only case log. `event` is a value of casework's event unions. */
export interface CaseLogEntry {
  readonly at: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly office: string;
  readonly event: { readonly type: string };
}

const columns = `id, number, kind, direction, parent_id as "parentId", version, stage,
  responsible_office as "responsibleOffice", handled_at as "handledAt", peer_office as "peerOffice",
  applicant_id as "applicantId", subject_name as "subjectName", subject_place as "subjectPlace",
  due_on as "dueOn", due_provisional as "dueProvisional", owed,
  to_char(opened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "openedAt",
  to_char(closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "closedAt"`;

/**
 * Appends `entries` after `expectedVersion` and writes the new projection, in one statement; the first lines of a case that
 * begins here open its tenure. False when somebody else was first: the caller's page is stale (412). Fault:
 * `custody.fenced` when the case is not held here under `epoch` any more; the database says so, not this program.
 */
export async function saveCase(
  tx: Transaction,
  order: {
    readonly file: CaseFile;
    readonly expectedVersion: number;
    /** Under which the lines are written: the epoch of the state that was decided on. */
    readonly epoch: number;
    readonly entries: readonly CaseLogEntry[];
  },
): Promise<boolean> {
  const { file } = order;
  if (order.expectedVersion === 0 && order.epoch === 1) await openFirstTenure(tx, file.id);
  const rows = await tx.query(
    `with saved as (
       insert into casework.case_file as held (
         id, number, kind, direction, parent_id, version, stage, responsible_office, handled_at, peer_office,
         applicant_id, subject_name, subject_place, due_on, due_provisional, opened_at, closed_at, owed)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $21)
       on conflict (id) do update
         set version = excluded.version, stage = excluded.stage, direction = excluded.direction,
             responsible_office = excluded.responsible_office, handled_at = excluded.handled_at,
             peer_office = excluded.peer_office, subject_name = excluded.subject_name,
             subject_place = excluded.subject_place, due_on = excluded.due_on,
             due_provisional = excluded.due_provisional, closed_at = excluded.closed_at,
             owed = excluded.owed
         where held.version = $18
       returning id
     )
     insert into casework.case_event (case_id, seq, epoch, at, actor_id, actor_name, office, event)
     select saved.id, $18 + line.ordinality, $20, (line.body->>'at')::timestamptz, line.body->>'actorId',
            line.body->>'actorName', line.body->>'office', line.body->'event'
       from saved, jsonb_array_elements($19::jsonb) with ordinality as line(body, ordinality)
     returning seq`,
    [
      file.id,
      file.number,
      file.kind,
      file.direction,
      file.parentId,
      order.expectedVersion + order.entries.length,
      file.stage,
      file.responsibleOffice,
      file.handledAt,
      file.peerOffice,
      file.applicantId,
      file.subjectName,
      file.subjectPlace,
      file.dueOn,
      file.dueProvisional,
      file.openedAt,
      file.closedAt,
      order.expectedVersion,
      JSON.stringify(order.entries),
      order.epoch,
      file.owed,
    ],
  );
  return rows.length === order.entries.length;
}

export async function findCase(tx: Transaction, caseId: string): Promise<CaseFile | undefined> {
  const [row] = await tx.query<CaseFile>(
    `select ${columns} from casework.case_file where id = $1`,
    [caseId],
  );
  return row;
}

/** 按受理编号: the case of this node that people know by its number. A number may also stand for its co-check at the other side. */
export async function findCaseByNumber(
  tx: Transaction,
  number: string,
): Promise<CaseFile | undefined> {
  const [file] = await tx.query<CaseFile>(
    `select ${columns} from casework.case_file
      where number = $1
        and direction <> 'handed-over'
      order by direction = 'own' desc, id
      limit 1`,
    [number],
  );
  return file;
}

/** Holds one case for this transaction: whoever else would move it waits and then sees where it stands. */
export async function lockCase(tx: Transaction, caseId: string): Promise<void> {
  await tx.query('select id from casework.case_file where id = $1 for update', [caseId]);
}

/** The whole log of one case, oldest first. A case has tens of lines; the limit is a guard, not a page. */
export async function loadCaseLog(
  tx: Transaction,
  caseId: string,
): Promise<readonly CaseLogEntry[]> {
  return tx.query<CaseLogEntry>(
    `select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
            actor_id as "actorId", actor_name as "actorName", office, event
       from casework.case_event
      where case_id = $1
      order by seq
      limit 10000`,
    [caseId],
  );
}

/** The same of every case on one page of a list. */
export async function loadCaseLogs(
  tx: Transaction,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CaseLogEntry[]>> {
  const rows = await tx.query<CaseLogEntry & { readonly caseId: string }>(
    `select case_id as "caseId", to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
            actor_id as "actorId", actor_name as "actorName", office, event
       from casework.case_event
      where case_id = any ($1)
      order by case_id, seq
      limit 100000`,
    [caseIds],
  );
  return Map.groupBy(rows, ({ caseId }) => caseId);
}

/** Co-checks of a case, in the order they were opened. */
export async function listChildCases(
  tx: Transaction,
  parentId: string,
): Promise<readonly CaseFile[]> {
  return tx.query<CaseFile>(
    `select ${columns} from casework.case_file where parent_id = $1 order by number limit 100`,
    [parentId],
  );
}

/** 我的办件 of one citizen, newest first. */
export async function listCasesOfApplicant(
  tx: Transaction,
  search: { readonly applicantId: string; readonly limit: number },
): Promise<readonly CaseFile[]> {
  return tx.query<CaseFile>(
    `select ${columns} from casework.case_file
      where applicant_id = $1 and direction in ('own', 'handed-over')
      order by opened_at desc, id
      limit $2`,
    [search.applicantId, search.limit],
  );
}

export interface CaseSearch {
  /** Offices whose lists are meant: the exact office, or every office below a county or province prefix. */
  readonly handledAtPrefix: string;
  readonly directions: readonly string[];
  readonly openOnly: boolean;
  /** Only cases that ask something of their own office now. */
  readonly responsibleOnly: boolean;
  /** Part of a number or of the name it is listed under; never a citizen number. */
  readonly text: string;
  readonly after: { readonly dueOn: string; readonly id: string } | undefined;
  readonly limit: number;
}

/** Lists by due date, then id: a total order, so that keyset paging neither skips nor repeats. */
export async function listCases(tx: Transaction, search: CaseSearch): Promise<readonly CaseFile[]> {
  return tx.query<CaseFile>(
    `select ${columns} from casework.case_file
      where handled_at like $1 || '%'
        and direction = any ($2)
        and (not $3 or closed_at is null)
        and (not $4 or responsible_office = handled_at)
        and ($5 = '' or number like '%' || $5 || '%' or subject_name like '%' || $5 || '%')
        and (coalesce(due_on, 'infinity'::date), id) > ($6::date, $7)
      order by coalesce(due_on, 'infinity'::date), id
      limit $8`,
    [
      search.handledAtPrefix,
      search.directions,
      search.openOnly,
      search.responsibleOnly,
      search.text,
      search.after?.dueOn ?? '-infinity',
      search.after?.id ?? '',
      search.limit,
    ],
  );
}

/** Numbers for the menu, in one look. */
export async function countCases(
  tx: Transaction,
  search: { readonly handledAtPrefix: string; readonly today: string },
): Promise<{
  readonly todo: number;
  readonly incoming: number;
  readonly outgoing: number;
  readonly cases: number;
  readonly late: number;
  /** 逾期办结: settled after its day; not among `late`. */
  readonly metLate: number;
}> {
  const [row] = await tx.query<{
    todo: number;
    incoming: number;
    outgoing: number;
    cases: number;
    late: number;
    metLate: number;
  }>(
    `select count(*) filter (where closed_at is null and responsible_office = handled_at)::int as todo,
            count(*) filter (where closed_at is null and direction = 'incoming')::int as incoming,
            count(*) filter (where closed_at is null and direction = 'outgoing')::int as outgoing,
            count(*) filter (where direction = 'own')::int as cases,
            count(*) filter (where closed_at is null and owed = 'open' and due_on < $2::date)::int as late,
            count(*) filter (where owed = 'met-late')::int as "metLate"
       from casework.case_file
      where handled_at like $1 || '%'`,
    [search.handledAtPrefix, search.today],
  );
  return row ?? { todo: 0, incoming: 0, outgoing: 0, cases: 0, late: 0, metLate: 0 };
}
