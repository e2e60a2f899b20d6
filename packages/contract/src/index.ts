export type { AuditView, LooksView } from './desk/audit.ts';
export type {
  BalanceCase,
  BalanceCell,
  BalanceCount,
  BalanceView,
  IndicatorCode,
  IndicatorView,
  ScoreboardView,
  ScoreView,
} from './desk/balance.ts';
export type { LateOffice, LinkView, ProvinceRuleView } from './desk/boards.ts';
export type {
  ActionView,
  CaseView,
  CoCheckItemView,
  CoCheckView,
  ExtensionView,
  ItemAnswer,
  LadderRung,
  LogEntry,
  OwedState,
  OwedView,
} from './desk/case-view.ts';
export { type CaseCommand, caseCommand } from './desk/commands.ts';
export type {
  CustodyView,
  EpochView,
  HandoverStage,
  HandoverView,
  RegisteredCase,
  RegistrarView,
  StatementView,
} from './desk/custody.ts';
export type { LogHealthView } from './desk/log-health.ts';
export type { CandidatesView } from './desk/pairing.ts';
export type { Role, SessionView } from './desk/session.ts';
export type { Page, TodoItem } from './desk/todo.ts';
export {
  type CoCheckLine,
  type CoCheckProgressed,
  type CoCheckRequested,
  coCheckProgressed,
  coCheckRequested,
  type DueRecomputed,
  dueRecomputed,
  type LookedUp,
  lookedUp,
  messageTypes,
  type StepClimbed,
  stepClimbed,
} from './exchange/co-check-messages.ts';
export {
  type CaseSnapshot,
  type CustodyMessage,
  caseSnapshot,
  custodyMessage,
  snapshotLengthMax,
} from './exchange/custody-messages.ts';
export {
  type ReportCounted,
  reportCounted,
  reportMessageType,
} from './exchange/report-messages.ts';
export type { GuideView } from './guide.ts';
export type { Citation, OfficeName, Pearl, ReasonedDate } from './parties.ts';
export { type ApplicationAnswers, applicationAnswers } from './portal/application.ts';
export type {
  ApplicationPreview,
  CitizenSession,
  DraftView,
  LookupView,
  MatterSummary,
  MatterView,
  PortalApi,
  Prefill,
  VerifierKit,
} from './portal/portal-api.ts';
export type { ProblemDocument, RefusalValue } from './problems/problem.ts';
export { hasProblemWords, problemOf } from './problems/problem-of.ts';
export { anyTime, type ProblemSentence, type ProblemWords } from './problems/problem-words.ts';
