import type {
  AuditView,
  BalanceCase,
  BalanceView,
  CandidatesView,
  CaseCommand,
  CaseView,
  CustodyView,
  GuideView,
  HandoverView,
  LateOffice,
  LinkView,
  LogHealthView,
  LooksView,
  OfficeName,
  Page,
  ProvinceRuleView,
  RefusalValue,
  RegisteredCase,
  ScoreboardView,
  SessionView,
  TodoItem,
} from '@zhulian/contract';
import type { Result, Words } from '@zhulian/vocabulary';
import type { Actor } from '../session/actor.ts';

export interface NoticeView {
  readonly at: string;
  readonly words: Words;
  readonly caseId: string | null;
  readonly number: string;
}

/** What the desk's routes ask of the node. Every method checks the actor's permission itself; a route decides nothing. */
export interface DeskPort {
  session(actor: Actor): Promise<SessionView>;
  listTodo(actor: Actor, after: string | undefined): Promise<Page<TodoItem>>;
  searchCases(
    actor: Actor,
    search: { readonly text: string; readonly after: string | undefined },
  ): Promise<Page<TodoItem>>;
  listCoChecks(
    actor: Actor,
    search: { readonly direction: 'incoming' | 'outgoing'; readonly after: string | undefined },
  ): Promise<Page<TodoItem>>;
  viewCase(actor: Actor, caseId: string): Promise<Result<CaseView, RefusalValue>>;
  command(
    actor: Actor,
    order: {
      readonly caseId: string;
      readonly version: number;
      readonly idempotencyKey: string;
      readonly command: CaseCommand;
    },
  ): Promise<Result<{ readonly version: number }, RefusalValue>>;
  listCandidates(
    actor: Actor,
    order: { readonly caseId: string; readonly purpose: string },
  ): Promise<Result<CandidatesView, RefusalValue>>;
  voucherPdf(actor: Actor, caseId: string): Promise<Result<Uint8Array, RefusalValue>>;
  listHandovers(
    actor: Actor,
    search: { readonly direction: 'incoming' | 'outgoing'; readonly after: string | undefined },
  ): Promise<Page<HandoverView>>;
  /** Offices of other provinces that a case can be offered to, by part of their name. */
  listHandoverOffices(
    actor: Actor,
    search: { readonly text: string; readonly caseId: string },
  ): Promise<readonly OfficeName[]>;
  viewCustody(actor: Actor, caseId: string): Promise<Result<CustodyView, RefusalValue>>;
  /** 责任登记, at the hub; empty elsewhere. */
  listRegisteredCases(actor: Actor): Promise<readonly RegisteredCase[]>;
  /** 案件证据包 as one ZIP. */
  caseBundle(actor: Actor, caseId: string): Promise<Result<Uint8Array, RefusalValue>>;
  listLateOffices(actor: Actor): Promise<readonly LateOffice[]>;
  viewBalance(actor: Actor, period: string | undefined): Promise<BalanceView>;
  listBalanceCases(
    actor: Actor,
    search: {
      readonly from: string;
      readonly to: string;
      readonly count: string;
      readonly period: string | undefined;
      readonly after: string | undefined;
    },
  ): Promise<Page<BalanceCase>>;
  viewScoreboard(actor: Actor, period: string | undefined): Promise<ScoreboardView>;
  listLinks(actor: Actor): Promise<readonly LinkView[]>;
  /** Undefined for whom links do not concern. */
  viewLog(actor: Actor): Promise<LogHealthView | undefined>;
  /** 日志审计, run now, for the auditor. */
  runAudit(actor: Actor): Promise<Result<AuditView, RefusalValue>>;
  /** 查阅统计: officials and numbers; empty for all but the auditor. */
  listLooks(actor: Actor): Promise<readonly LooksView[]>;
  listNotices(actor: Actor): Promise<readonly NoticeView[]>;
  listGuides(): readonly GuideView[];
  listProvinces(): readonly ProvinceRuleView[];
}
