import { levelOfOffice, workingDaysBetween } from '@zhulian/casework';
import type { LateOffice, Page, ProvinceRuleView, SessionView, TodoItem } from '@zhulian/contract';
import type { DivisionResolver } from '@zhulian/registry';
import {
  type CaseFile,
  countCases,
  countOpenByOffice,
  countOpenOffers,
  findCase,
  findVoucherPdf,
  listCases,
  listLateCases,
  listNotices,
  listObligationsOfCase,
} from '@zhulian/store';
import {
  type CalendarDate,
  calendarDateOf,
  granted,
  instantOf,
  refused,
} from '@zhulian/vocabulary';
import { viewBalance, viewBalanceCases } from '../desk/balance.ts';
import { type Bundling, bundleOfCase } from '../desk/bundle-of-case.ts';
import { runCommand } from '../desk/run-command.ts';
import { viewScoreboard } from '../desk/scoreboard.ts';
import { viewCase } from '../desk/view-case.ts';
import { listHandoverOffices, listHandovers, viewCustody } from '../desk/view-custody.ts';
import type { DeskPort } from '../http/desk-port.ts';
import type { VoucherOffice } from '../operations/birth-registration/issue-voucher-of-case.ts';
import { listCandidates } from '../operations/co-check/list-candidates.ts';
import {
  capabilitiesOf,
  hasCapability,
  jurisdictionOf,
  mayReach,
} from '../permission/jurisdiction.ts';
import { guidesOf } from '../portal/create-portal-api.ts';
import type { Actor } from '../session/actor.ts';
import { type Lanes, linkViews } from '../view/link-view.ts';
import { type LogReading, logHealthView } from '../view/log-health-view.ts';
import { provinceRuleViews } from '../view/province-rule-view.ts';
import { todoView } from '../view/todo-view.ts';
import type { NodeParts } from './node-parts.ts';

const pageLength = 50;

export type DeskParts = NodeParts &
  VoucherOffice &
  Lanes &
  Bundling &
  Pick<LogReading, 'witnesses'> & {
    readonly divisionResolver: DivisionResolver;
    readonly demo: boolean;
  };

/** The desk of one node, bound to its parts. */
export function createDeskPort(parts: DeskParts): DeskPort {
  const today = (): CalendarDate => calendarDateOf(instantOf(parts.clock.nowMs()));
  const list = (
    actor: Actor,
    search: Partial<Parameters<typeof listCases>[1]>,
    after: string | undefined,
  ) => listPage(parts, actor, search, after);
  const guides = guidesOf(parts, parts.rules.serviceItems);
  const rules: readonly ProvinceRuleView[] = provinceRuleViews(parts.rules.provinces);
  return {
    session: (actor) => sessionOf(parts, actor, today()),
    listTodo: (actor, after) => list(actor, { openOnly: true, responsibleOnly: true }, after),
    searchCases: (actor, search) =>
      list(actor, { directions: ['own'], text: search.text }, search.after),
    listCoChecks: (actor, search) => list(actor, { directions: [search.direction] }, search.after),
    viewCase: (actor, caseId) => viewCase(parts, actor, caseId),
    command: (actor, order) => runCommand(parts, actor, order),
    listCandidates: (actor, order) => listCandidates(parts, actor, order),
    voucherPdf: (actor, caseId) =>
      parts.database.transact(async (tx) => {
        const file = await findCase(tx, caseId);
        const pdf =
          file?.direction !== 'handed-over' && file && mayReach(actor, 'case.read', file.handledAt)
            ? await findVoucherPdf(tx, caseId)
            : undefined;
        return pdf ? granted(pdf) : refused({ code: 'case.unknown' });
      }),
    caseBundle: (actor, caseId) => bundleOfCase(parts, actor, caseId),
    listHandovers: (actor, search) => listHandovers(parts, actor, search),
    listHandoverOffices: (actor, text) => listHandoverOffices(parts, actor, text),
    viewCustody: (actor, caseId) => viewCustody(parts, actor, caseId),
    listLateOffices: (actor) => lateOffices(parts, actor, today()),
    viewBalance: (actor, period) => viewBalance(parts, actor, period),
    listBalanceCases: (actor, search) => viewBalanceCases(parts, actor, search),
    viewScoreboard: (actor, period) => viewScoreboard(parts, actor, period),
    listLinks: (actor) => linkViews(parts, actor),
    viewLog: (actor) => logHealthView(parts, actor),
    listNotices: (actor) =>
      parts.database.transact((tx) => listNotices(tx, { office: actor.office, limit: 100 })),
    listGuides: () => guides,
    listProvinces: () => rules,
  };
}

async function sessionOf(
  parts: NodeParts & { readonly demo: boolean },
  actor: Actor,
  today: CalendarDate,
): Promise<SessionView> {
  const handledAtPrefix = hasCapability(actor, 'case.read') ? jurisdictionOf(actor) : '-';
  return {
    actor: {
      id: actor.id,
      name: actor.name,
      role: actor.role,
      office: parts.offices.name(actor.office),
    },
    capabilities: capabilitiesOf(actor),
    now: instantOf(parts.clock.nowMs()),
    demo: parts.demo,
    province: { slug: parts.province.slug, name: parts.province.shortName },
    counts: await parts.database.transact(async (tx) => {
      const handovers = await countOpenOffers(tx, handledAtPrefix);
      return {
        ...(await countCases(tx, { handledAtPrefix, today })),
        handoversIncoming: handovers.incoming,
        handoversOutgoing: handovers.outgoing,
      };
    }),
  };
}

async function listPage(
  parts: NodeParts,
  actor: Actor,
  search: Partial<Parameters<typeof listCases>[1]>,
  after: string | undefined,
): Promise<Page<TodoItem>> {
  if (!hasCapability(actor, 'case.read')) return { rows: [] };
  return parts.database.transact(async (tx) => {
    const files = await listCases(tx, {
      handledAtPrefix: jurisdictionOf(actor),
      directions: ['own', 'incoming', 'outgoing'],
      openOnly: false,
      responsibleOnly: false,
      text: '',
      after: parseCursor(after),
      limit: pageLength + 1,
      ...search,
    });
    const rows: TodoItem[] = [];
    for (const file of files.slice(0, pageLength)) {
      const owed = await listObligationsOfCase(tx, file.id);
      rows.push(
        todoView(
          parts,
          file,
          owed.findLast((row) => row.dueOn === file.dueOn && !row.id.includes('/silence/')),
        ),
      );
    }
    const last = files.length > pageLength ? files[pageLength - 1] : undefined;
    return { rows, ...(last && { after: cursorOf(last) }) };
  });
}

function cursorOf(file: CaseFile): string {
  return Buffer.from(`${file.dueOn ?? 'infinity'} ${file.id}`).toString('base64url');
}

/** A cursor of our own making, or none: anything else starts the list anew. */
function parseCursor(
  text: string | undefined,
): { readonly dueOn: string; readonly id: string } | undefined {
  const match = /^(\d{4}-\d\d-\d\d|infinity) ([\w-]{8,80})$/.exec(
    Buffer.from(text ?? '', 'base64url').toString(),
  );
  return match?.[1] && match[2] ? { dueOn: match[1], id: match[2] } : undefined;
}

/** 迟办单位 below the supervisor: which office is late, with what, since when. Offices, never clerks. */
async function lateOffices(
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
