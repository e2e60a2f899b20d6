import type { Transaction } from '../connection/database.ts';

/** 登记票: the word of one registrar on one epoch, as this node has heard it. */
export interface VoteRow {
  readonly caseId: string;
  readonly epoch: number;
  readonly registrar: string;
  readonly record: string;
  /** Hash of the signed registration. */
  readonly statement: string;
  readonly at: string;
}

/** Keeps votes. The first word of a registrar on an epoch stays; a second, other one is proof against it and kept as a statement. */
export async function saveVotes(tx: Transaction, votes: readonly VoteRow[]): Promise<void> {
  await tx.query(
    `insert into custody.vote (case_id, epoch, registrar, record, statement, at)
     select "caseId", epoch, registrar, record, statement, at
       from json_to_recordset($1::json) as vote (
              "caseId" text, epoch integer, registrar text, record text, statement text, at timestamptz)
     on conflict (case_id, epoch, registrar) do nothing`,
    [JSON.stringify(votes)],
  );
}

/** All votes on the epochs of one case, in the order of epoch and time. */
export async function listVotes(tx: Transaction, caseId: string): Promise<readonly VoteRow[]> {
  return tx.query<VoteRow>(
    `select case_id as "caseId", epoch, registrar, record, statement,
            to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
       from custody.vote
      where case_id = $1
      order by epoch, at, registrar
      limit 1000`,
    [caseId],
  );
}
