import { levelOfOffice, workingDaysBetween } from '@zhulian/casework';
import type { LateOffice } from '@zhulian/contract';
import { countOpenByOffice, listLateCases } from '@zhulian/store';
import type { CalendarDate } from '@zhulian/vocabulary';
import type { NodeParts } from '../node/node-parts.ts';
import { hasCapability, jurisdictionOf } from '../permission/jurisdiction.ts';
import type { Actor } from '../session/actor.ts';

/** 迟办单位 below the supervisor: which office is late, with what, since when. Offices, never clerks. */
export async function lateOffices(
  parts: NodeParts,
  actor: Actor,
  today: CalendarDate,
): Promise<readonly LateOffice[]> {
  if (!hasCapability(actor, 'office.supervise') || levelOfOffice(actor.office) === 'hub') return [];
  const prefix = jurisdictionOf(actor);
  const { late, open } = await parts.database.transact(async (tx) => ({
    late: await listLateCases(tx, { prefix, today, limit: 500 }),
    open: await countOpenByOffice(tx, prefix),
  }));
  return open
    .map(({ office, open: count, metLate }): LateOffice => {
      const cases = late.filter((row) => row.office === office);
      return {
        office: parts.offices.name(office),
        open: count,
        late: cases.length,
        metLate,
        oldestDue: cases[0]?.dueOn ?? null,
        cases: cases.map(({ caseId, number, dueOn }) => ({
          caseId,
          number,
          dueOn,
          lateByWorkingDays: workingDaysBetween(parts.calendar, dueOn as CalendarDate, today),
        })),
      };
    })
    .toSorted((left, right) => right.late - left.late || right.open - left.open);
}
