import type { Transaction } from '../connection/database.ts';

/** 投诉 about a matter. The office complained of never decides it; the text goes to the rights desk. */
export async function saveComplaint(
  tx: Transaction,
  complaint: {
    readonly number: string;
    readonly caseId: string;
    readonly personId: string;
    readonly body: string;
    readonly at: string;
    readonly replyBy: string;
  },
): Promise<void> {
  await tx.query(
    `insert into casework.complaint (number, case_id, person_id, body, at, reply_by)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      complaint.number,
      complaint.caseId,
      complaint.personId,
      complaint.body,
      complaint.at,
      complaint.replyBy,
    ],
  );
}
