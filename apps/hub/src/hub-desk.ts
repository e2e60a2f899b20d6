import type { Clock, LaneHealth, PartyId } from '@zhulian/exchange';
import { type DeskPort, logHealthView, type OfficeDirectory } from '@zhulian/service';
import { type Database, listNotices } from '@zhulian/store';
import { calendarDateOf, instantOf, provinces, refused, type Words } from '@zhulian/vocabulary';

export interface HubDeskParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly offices: OfficeDirectory;
  readonly partyName: (party: PartyId) => Words;
  readonly listLaneHealth: () => Promise<readonly LaneHealth[]>;
  readonly witnesses: () => readonly PartyId[];
  readonly demo: boolean;
}

/** The hub's desk: notices and links. It has no cases, no people and no way to ask for either. */
export function createHubDesk(parts: HubDeskParts): DeskPort {
  const none = { rows: [] };
  const unheld = (period: string) => {
    const asOf = calendarDateOf(instantOf(parts.clock.nowMs()));
    const rows = provinces.map(({ code, short }) => ({ code, name: short }));
    return { period, asOf, provinces: rows, own: null };
  };
  const unknown = () => Promise.resolve(refused({ code: 'case.unknown' }));
  return {
    session: async (actor) => ({
      actor: {
        id: actor.id,
        name: actor.name,
        role: actor.role,
        office: parts.offices.name(actor.office),
      },
      capabilities: ['office.supervise', 'link.read'],
      now: instantOf(parts.clock.nowMs()),
      demo: parts.demo,
      province: { slug: 'hub', name: { zh: '国家枢纽', en: 'National hub' } },
      counts: { todo: 0, incoming: 0, outgoing: 0, cases: 0, late: 0, metLate: 0 },
    }),
    listTodo: () => Promise.resolve(none),
    searchCases: () => Promise.resolve(none),
    listCoChecks: () => Promise.resolve(none),
    viewCase: unknown,
    command: unknown,
    listCandidates: unknown,
    voucherPdf: unknown,
    listHandovers: () => Promise.resolve(none),
    listHandoverOffices: () => [],
    viewCustody: unknown,
    // What two provinces ask each other is theirs: nothing of it is sent here.
    viewBalance: (_, period = '') => Promise.resolve({ ...unheld(period), cells: [] }),
    listBalanceCases: () => Promise.resolve(none),
    viewScoreboard: (_, period = '') => Promise.resolve({ ...unheld(period), scores: [] }),
    listLateOffices: () => Promise.resolve([]),
    async listLinks() {
      const lanes = await parts.listLaneHealth();
      return lanes.map((lane) => ({
        peer: parts.partyName(lane.dst),
        waiting: lane.waiting,
        oldestAt: lane.oldestAt ?? null,
        lastReceiptAt: lane.lastReceiptAt ?? null,
      }));
    },
    viewLog: (actor) => logHealthView(parts, actor),
    listNotices: () =>
      parts.database.transact((tx) => listNotices(tx, { office: 'hub', limit: 100 })),
    listGuides: () => [],
    listProvinces: () => [],
  };
}
