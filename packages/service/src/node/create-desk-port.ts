import type { ProvinceRuleView, SessionView } from '@zhulian/contract';
import type { DivisionResolver } from '@zhulian/registry';
import { countCases, countOpenOffers, type listCases, listNotices } from '@zhulian/store';
import { type CalendarDate, calendarDateOf, instantOf } from '@zhulian/vocabulary';
import { type Auditing, listLooks, viewAudit } from '../desk/audit-view.ts';
import { viewBalance, viewBalanceCases } from '../desk/balance.ts';
import { type Bundling, bundleOfCase } from '../desk/bundle-of-case.ts';
import { lateOffices } from '../desk/late-offices.ts';
import { listPage } from '../desk/list-page.ts';
import { listTodo } from '../desk/list-todo.ts';
import { runCommand } from '../desk/run-command.ts';
import { viewScoreboard } from '../desk/scoreboard.ts';
import { viewCase } from '../desk/view-case.ts';
import { listHandoverOffices, listHandovers, viewCustody } from '../desk/view-custody.ts';
import { voucherOfCase } from '../desk/voucher-of-case.ts';
import type { DeskPort } from '../http/desk-port.ts';
import type { VoucherOffice } from '../operations/birth-registration/issue-voucher-of-case.ts';
import { listCandidates } from '../operations/co-check/list-candidates.ts';
import { capabilitiesOf, hasCapability, jurisdictionOf } from '../permission/jurisdiction.ts';
import { guidesOf } from '../portal/create-portal-api.ts';
import type { Actor } from '../session/actor.ts';
import { type Lanes, linkViews } from '../view/link-view.ts';
import { type LogReading, logHealthView } from '../view/log-health-view.ts';
import { provinceRuleViews } from '../view/province-rule-view.ts';
import type { NodeParts } from './node-parts.ts';

export type DeskParts = NodeParts &
  VoucherOffice &
  Lanes &
  Bundling &
  Auditing &
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
    listTodo: (actor, after) => listTodo(parts, actor, after),
    searchCases: (actor, search) =>
      list(actor, { directions: ['own'], text: search.text }, search.after),
    listCoChecks: (actor, search) => list(actor, { directions: [search.direction] }, search.after),
    viewCase: (actor, caseId) => viewCase(parts, actor, caseId),
    command: (actor, order) => runCommand(parts, actor, order),
    listCandidates: (actor, order) => listCandidates(parts, actor, order),
    voucherPdf: (actor, caseId) => voucherOfCase(parts, actor, caseId),
    caseBundle: (actor, caseId) => bundleOfCase(parts, actor, caseId),
    listHandovers: (actor, search) => listHandovers(parts, actor, search),
    listHandoverOffices: (actor, search) => listHandoverOffices(parts, actor, search),
    viewCustody: (actor, caseId) => viewCustody(parts, actor, caseId),
    listRegisteredCases: () => Promise.resolve([]),
    listLateOffices: (actor) => lateOffices(parts, actor, today()),
    viewBalance: (actor, period) => viewBalance(parts, actor, period),
    listBalanceCases: (actor, search) => viewBalanceCases(parts, actor, search),
    viewScoreboard: (actor, period) => viewScoreboard(parts, actor, period),
    listLinks: (actor) => linkViews(parts, actor),
    viewLog: (actor) => logHealthView(parts, actor),
    runAudit: (actor) => viewAudit(parts, actor),
    listLooks: (actor) => listLooks(parts, actor),
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
      const handovers = await countOpenOffers(tx, { officePrefix: handledAtPrefix, today });
      const cases = await countCases(tx, { handledAtPrefix, today });
      return {
        ...cases,
        todo: cases.todo + handovers.waiting,
        handoversIncoming: handovers.incoming,
        handoversOutgoing: handovers.outgoing,
      };
    }),
  };
}
