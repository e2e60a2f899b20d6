import type { Transaction } from '../connection/database.ts';
import type { OfferStage } from '../custody/offer.ts';

/** One day range of opening, by the moments at which it begins and ends. */
export interface OpenedBetween {
  readonly from: string;
  readonly until: string;
}

export interface BalanceRow {
  readonly direction: 'incoming' | 'outgoing';
  /** Codes of two digits: this node's province and the other side's. */
  readonly own: string;
  readonly peer: string;
  readonly sent: number;
  readonly accepted: number;
  readonly returned: number;
  readonly overdue: number;
  readonly metLate: number;
  readonly handovers: number;
}

/** What stands for each of the four numbers, over `file` and what its `log` holds. `$3` is today. */
const counted = {
  sent: `file.stage <> 'sent'`,
  accepted: 'log.received',
  returned: 'log.returned',
  overdue: `file.owed = 'open' and file.due_on < $3::date and file.closed_at is null`,
  'met-late': `file.owed = 'met-late'`,
} as const;

const ownSide = `case direction when 'outgoing' then from_office else to_office end`;
const otherSide = `case direction when 'outgoing' then to_office else from_office end`;

export type BalanceCountName = keyof typeof counted;

const matters = `casework.case_file as file
       left join lateral (
         select coalesce(bool_or(event->>'type' = 'co-check.received'), false) as received,
                coalesce(bool_or(event->>'type' = 'co-check.returned'), false) as returned
           from casework.case_event
          where case_id = file.id) as log on true
      where file.kind = 'co-check'
        and file.peer_office is not null
        and file.opened_at >= $1::timestamptz
        and file.opened_at < $2::timestamptz`;

/** 省际协同收支: what this node's offices asked of each province, and were asked, in numbers. */
export async function countBalance(
  tx: Transaction,
  search: OpenedBetween & { readonly today: string },
): Promise<readonly BalanceRow[]> {
  return tx.query<BalanceRow>(
    `select direction, own, peer, sum(sent)::int as sent, sum(accepted)::int as accepted,
            sum(returned)::int as returned, sum(overdue)::int as overdue, sum("metLate")::int as "metLate",
            sum(handovers)::int as handovers
       from (
         select file.direction, left(file.handled_at, 2) as own, left(file.peer_office, 2) as peer,
                count(*) filter (where ${counted.sent}) as sent,
                count(*) filter (where ${counted.accepted}) as accepted,
                count(*) filter (where ${counted.returned}) as returned,
                count(*) filter (where ${counted.overdue}) as overdue,
                count(*) filter (where ${counted['met-late']}) as "metLate",
                0 as handovers
           from ${matters}
          group by 1, 2, 3
         union all
         select direction, left(${ownSide}, 2), left(${otherSide}, 2), 0, 0, 0, 0, 0, count(*)
           from custody.offer
          where offered_at >= $1::timestamptz
            and offered_at < $2::timestamptz
          group by 1, 2, 3) as part
      group by 1, 2, 3
      order by 1, 2, 3
      limit 200`,
    [search.from, search.until, search.today],
  );
}

export interface BalanceCaseRow {
  readonly id: string;
  readonly number: string;
  readonly stage: string;
  readonly handledAt: string;
  readonly peerOffice: string;
  readonly dueOn: string | null;
  readonly owed: string | null;
  readonly closedAt: string | null;
}

/** The hand-overs behind one number of one cell, by case and offer; offices and numbers, no names. */
export async function listBalanceHandovers(
  tx: Transaction,
  search: OpenedBetween & {
    readonly direction: 'incoming' | 'outgoing';
    readonly officePrefix: string;
    readonly peerPrefix: string;
    readonly after: string;
    readonly limit: number;
  },
): Promise<
  readonly {
    readonly hash: string;
    readonly caseId: string;
    readonly number: string;
    readonly stage: OfferStage;
  }[]
> {
  return tx.query(
    `select hash, case_id as "caseId", number, stage
       from custody.offer
      where offered_at >= $1::timestamptz
        and offered_at < $2::timestamptz
        and direction = $3
        and ${ownSide} like $4 || '%'
        and ${otherSide} like $5 || '%'
        and hash > $6
      order by hash
      limit $7`,
    [
      search.from,
      search.until,
      search.direction,
      search.officePrefix,
      search.peerPrefix,
      search.after,
      search.limit,
    ],
  );
}

/** The matters behind one number of one cell, by id; offices and numbers, no names. */
export async function listBalanceCases(
  tx: Transaction,
  search: OpenedBetween & {
    readonly today: string;
    readonly count: BalanceCountName;
    readonly direction: 'incoming' | 'outgoing';
    readonly handledAtPrefix: string;
    readonly peerPrefix: string;
    readonly after: string;
    readonly limit: number;
  },
): Promise<readonly BalanceCaseRow[]> {
  return tx.query<BalanceCaseRow>(
    `select file.id, file.number, file.stage, file.handled_at as "handledAt", file.peer_office as "peerOffice",
            file.due_on as "dueOn", file.owed, file.closed_at as "closedAt"
       from ${matters}
        and ${counted[search.count]}
        and ($3::date is not null)
        and file.direction = $4
        and file.handled_at like $5 || '%'
        and file.peer_office like $6 || '%'
        and file.id > $7
      order by file.id
      limit $8`,
    [
      search.from,
      search.until,
      search.today,
      search.direction,
      search.handledAtPrefix,
      search.peerPrefix,
      search.after,
      search.limit,
    ],
  );
}
