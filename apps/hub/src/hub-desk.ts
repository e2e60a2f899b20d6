import type { OfficeName } from '@zhulian/contract';
import type { Clock, LaneHealth, PartyId } from '@zhulian/exchange';
import {
  type Actor,
  assignCustody,
  type CustodyParts,
  type DeskPort,
  hubLateOffices,
  listRegisteredCases,
  logHealthView,
  type OfficeDirectory,
  orStale,
  viewHubBalance,
  viewRegisteredCustody,
} from '@zhulian/service';
import { claimAnswer, type Database, listNotices, saveAnswer } from '@zhulian/store';
import { calendarDateOf, instantOf, provinces, refused, type Words } from '@zhulian/vocabulary';

export interface HubDeskParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly offices: OfficeDirectory;
  readonly custody: CustodyParts;
  readonly wake: () => void;
  readonly partyName: (party: PartyId) => Words;
  readonly listLaneHealth: () => Promise<readonly LaneHealth[]>;
  readonly witnesses: () => readonly PartyId[];
  readonly demo: boolean;
}

/** The hub's desk: notices, links, and who is responsible. It has no cases, no people and no way to ask for either. */
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
      counts: {
        todo: 0,
        incoming: 0,
        outgoing: 0,
        cases: 0,
        late: 0,
        metLate: 0,
        handoversIncoming: 0,
        handoversOutgoing: 0,
      },
    }),
    listTodo: () => Promise.resolve(none),
    searchCases: () => Promise.resolve(none),
    listCoChecks: () => Promise.resolve(none),
    viewCase: unknown,
    command: (actor, order) => assign(parts, actor, order),
    listCandidates: unknown,
    voucherPdf: unknown,
    caseBundle: unknown,
    listHandovers: () => Promise.resolve(none),
    listHandoverOffices: async (_actor, { text }) => townshipsNamed(parts, text),
    // What two provinces ask each other is theirs: the hub is told numbers, and there is no case behind them.
    viewBalance: (_, period) => viewHubBalance(parts, period),
    listBalanceCases: () => Promise.resolve(none),
    viewScoreboard: (_, period = '') => Promise.resolve({ ...unheld(period), scores: [] }),
    listRegisteredCases: () => listRegisteredCases(parts),
    viewCustody: (_actor, caseId) => viewRegisteredCustody(parts, caseId),
    listLateOffices: () => hubLateOffices(parts),
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
    runAudit: () => Promise.resolve(refused({ code: 'permission.absent' })),
    listLooks: () => Promise.resolve([]),
    listNotices: () =>
      parts.database.transact((tx) => listNotices(tx, { office: 'hub', limit: 100 })),
    listGuides: () => [],
    listProvinces: () => [],
  };
}

/** Offices that can be assigned a case: townships and counties of any province, by part of their name. */
function townshipsNamed(parts: HubDeskParts, text: string): readonly OfficeName[] {
  if (text.trim() === '') return [];
  return parts.offices
    .search(text.trim(), { limit: 60 })
    .filter(({ level }) => level !== 'province')
    .slice(0, 20);
}

type Order = Parameters<DeskPort['command']>[1];
type Outcome = Awaited<ReturnType<DeskPort['command']>>;

/** 指定承办 is the only thing that a coordinator of the hub does to a case. */
async function assign(parts: HubDeskParts, actor: Actor, order: Order): Promise<Outcome> {
  const { caseId, command, idempotencyKey, version } = order;
  if (command.command !== 'assign-custody') return refused({ code: 'case.unknown' });
  const at = instantOf(parts.clock.nowMs());
  const claim = { scope: `command/${actor.id}/${caseId}`, key: idempotencyKey, at };
  const outcome = await orStale(
    parts.database.transact(async (tx): Promise<Outcome> => {
      const given = await claimAnswer(tx, claim);
      if (given !== undefined && given !== null) return given as Outcome;
      const answer = await assignCustody(tx, parts.custody, { caseId, epoch: version, command });
      await saveAnswer(tx, { ...claim, answer });
      return answer;
    }),
  );
  if (outcome.ok) parts.wake();
  return outcome;
}
