import type { BalanceView, LateOffice, ReportCounted } from '@zhulian/contract';
import type { Clock } from '@zhulian/exchange';
import { type Database, listCounted } from '@zhulian/store';
import { calendarDateOf, instantOf, provinces } from '@zhulian/vocabulary';
import type { OfficeDirectory } from '../node/node-parts.ts';
import { periodOf } from './period.ts';

type Viewing = {
  readonly database: Database;
  readonly clock: Clock;
  readonly offices: Pick<OfficeDirectory, 'name'>;
};

type Body = Pick<ReportCounted, 'cells' | 'offices'>;

/** 省际协同收支 of all ten, from what each has told of its own row. Behind no number of it stands a case: the hub has none. */
export async function viewHubBalance(
  parts: Viewing,
  asked: string | undefined,
): Promise<BalanceView> {
  const today = calendarDateOf(instantOf(parts.clock.nowMs()));
  const period = periodOf(asked, today);
  const told = await listCounted<Body>(parts.database, period.name);
  return {
    period: period.name,
    asOf: today,
    provinces: provinces.map(({ code, short }) => ({ code, name: short })),
    own: null,
    reported: told.map(({ at, province }) => ({ code: `${province}0000`, at })),
    cells: told.flatMap(({ body, province }) =>
      body.cells.map(({ to, ...numbers }) => ({
        ...numbers,
        from: `${province}0000`,
        to: `${to}0000`,
      })),
    ),
  };
}

/** 迟办单位 of all provinces, as each told them: offices and numbers, no case. */
export async function hubLateOffices(parts: Viewing): Promise<readonly LateOffice[]> {
  const told = await listCounted<Body>(parts.database, 'all');
  return told
    .flatMap(({ body }) => body.offices)
    .map(
      ({ office, ...numbers }): LateOffice => ({
        ...numbers,
        office: parts.offices.name(office),
        cases: [],
      }),
    )
    .toSorted((left, right) => right.late - left.late || right.metLate - left.metLate);
}
