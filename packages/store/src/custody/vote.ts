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

/** Keeps a vote. The first word of a registrar on an epoch stays; a second, other one is proof against it and kept as a statement. */
export async function saveVote(tx: Transaction, vote: VoteRow): Promise<boolean> {
  const rows = await tx.query(
    `insert into custody.vote (case_id, epoch, registrar, record, statement, at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (case_id, epoch, registrar) do nothing
     returning epoch`,
    [vote.caseId, vote.epoch, vote.registrar, vote.record, vote.statement, vote.at],
  );
  return rows.length === 1;
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
