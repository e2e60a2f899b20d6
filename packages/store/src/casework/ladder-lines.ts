import type { Transaction } from '../connection/database.ts';
import type { CaseLogEntry } from './case-file.ts';

/**
 * Appends lines that change nothing but the length of a log to many cases at once: rungs of the ladder. The caller holds
 * every one of these cases (`lockDueObligations`), so that no other line comes between. Lines of one case keep their order.
 */
export async function appendLadderLines(
  tx: Transaction,
  order: {
    /** Under which the lines are written; the database refuses them where it is not open. */
    readonly epoch: number;
    readonly lines: readonly { readonly caseId: string; readonly entry: CaseLogEntry }[];
  },
): Promise<void> {
  const { lines } = order;
  await tx.query(
    `with line as (
       select case_id, at, actor_id, actor_name, office, event,
              row_number() over (partition by case_id order by place) as nth
         from unnest($1::text[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::jsonb[])
              with ordinality as line (case_id, at, actor_id, actor_name, office, event, place)
     ), grown as (
       update casework.case_file as file
          set version = file.version + counted.lines
         from (select case_id, count(*)::int as lines from line group by case_id) as counted
        where file.id = counted.case_id
       returning file.id, file.version - counted.lines as before
     )
     insert into casework.case_event (case_id, seq, epoch, at, actor_id, actor_name, office, event)
     select line.case_id, grown.before + line.nth, $7, line.at, line.actor_id, line.actor_name, line.office, line.event
       from line
       join grown on grown.id = line.case_id`,
    [
      lines.map((line) => line.caseId),
      lines.map((line) => line.entry.at),
      lines.map((line) => line.entry.actorId),
      lines.map((line) => line.entry.actorName),
      lines.map((line) => line.entry.office),
      lines.map((line) => JSON.stringify(line.entry.event)),
      order.epoch,
    ],
  );
}
