// Words of the ground floor that every reader of a due date needs beside it.
export {
  countWorkingDays as workingDaysBetween,
  firstWorkingDayFrom as nextWorkingDay,
  type WorkingCalendar,
} from '@zhulian/vocabulary';
export {
  type BasisQuestion,
  type BasisRefusal,
  checkLegalBasis,
  type GrantedBasis,
} from './basis/check-legal-basis.ts';
export type { Citation, FactStatus } from './basis/citation.ts';
export { type DeadPurpose, deadPurposes, findDeadPurpose } from './basis/dead-purpose.ts';
export { citationOfBasis, isInForce, type LegalBasis, type Licence } from './basis/legal-basis.ts';
export {
  type CaseTypeCode,
  type ItemCode,
  itemCodes,
  type Purpose,
  purposes,
} from './basis/purpose.ts';
export { acceptBirthRegistration } from './birth-registration/accept-birth-registration.ts';
export {
  type AssignmentGround,
  assignmentGroundCodes,
  assignmentGroundOfWords,
  assignmentGrounds,
} from './birth-registration/assignment-ground.ts';
export type {
  BirthRegistrationAnswers,
  BirthRegistrationEvent,
  BirthRegistrationFiling,
  OpenedCoCheck,
  RegistrationGround,
} from './birth-registration/birth-registration-event.ts';
export { birthRegistrationObligations } from './birth-registration/birth-registration-obligations.ts';
export type { BirthRegistrationRefusal } from './birth-registration/birth-registration-refusal.ts';
export {
  type BirthRegistrationStage,
  type BirthRegistrationState,
  type CoCheckOfCase,
  type Handover,
  isBirthRegistrationOpen,
  isConfirmed,
  isPending,
} from './birth-registration/birth-registration-state.ts';
export { correctBirthRegistration } from './birth-registration/correct-birth-registration.ts';
export {
  type DeclineGround,
  declineGroundCodes,
  declineGroundOfWords,
  declineGrounds,
} from './birth-registration/decline-ground.ts';
export {
  applyBirthRegistration,
  correctionWindowMs,
  foldBirthRegistration,
} from './birth-registration/fold-birth-registration.ts';
export {
  groundOfWords,
  type HandoverGround,
  handoverGroundCodes,
  handoverGrounds,
} from './birth-registration/handover-ground.ts';
export {
  type HandoverRefusal,
  judgeHandover,
  judgeHandoverOfCase,
  placesWithJurisdiction,
} from './birth-registration/judge-handover.ts';
export {
  type CoCheckPlan,
  listCoChecksNeeded,
  type OpenedCoChecks,
  openCoChecks,
} from './birth-registration/open-co-checks.ts';
export {
  firedStepsOf,
  recordCaseLadderStep,
} from './birth-registration/record-case-ladder-step.ts';
export {
  recordCoCheckAnswer,
  recordCoCheckReceived,
  recordSilence,
  silenceLimitOf,
} from './birth-registration/record-co-check-answer.ts';
export {
  refusalRemedy,
  refuseBirthRegistration,
} from './birth-registration/refuse-birth-registration.ts';
export { notifyResult, recordVoucher, registerBirth } from './birth-registration/register-birth.ts';
export { requestSupplement } from './birth-registration/request-supplement.ts';
export { signUndertaking } from './birth-registration/sign-undertaking.ts';
export {
  type BirthRegistrationDraft,
  missingAnswers,
  submitBirthRegistration,
} from './birth-registration/submit-birth-registration.ts';
export { withdrawBirthRegistration } from './birth-registration/withdraw-birth-registration.ts';
export { caseNumber, isCaseNumber } from './case-number/case-number.ts';
export { answerCoCheck } from './co-check/answer-co-check.ts';
export { answerClarification, askClarification } from './co-check/clarify-co-check.ts';
export { acceptCoCheckAnswer, returnCoCheck, withdrawCoCheck } from './co-check/close-co-check.ts';
export type {
  AskedItem,
  CoCheckEvent,
  CoCheckLetter,
  ItemReply,
  ItemResult,
} from './co-check/co-check-event.ts';
export { coCheckObligations, replyObligationId } from './co-check/co-check-obligations.ts';
export type { CoCheckRefusal } from './co-check/co-check-refusal.ts';
export {
  type Clarification,
  type CoCheckSide,
  type CoCheckStage,
  type CoCheckState,
  type ExtensionProposal,
  type FiredStep,
  type Forward,
  isClarifying,
  isCoCheckOpen,
  sideOf,
} from './co-check/co-check-state.ts';
export {
  agreeExtension,
  type ExtensionBounds,
  proposeExtension,
  refuseExtension,
} from './co-check/extend-co-check.ts';
export { applyCoCheck, foldCoCheck } from './co-check/fold-co-check.ts';
export { forwardCoCheck, forwardsMax, holdersOf } from './co-check/forward-co-check.ts';
export { declareUnpaired, pairCoCheck } from './co-check/pair-co-check.ts';
export { receiveCoCheck, recordDelivery } from './co-check/receive-co-check.ts';
export { recordLadderStep } from './co-check/record-ladder-step.ts';
export { type CoCheckDraft, requestCoCheck } from './co-check/request-co-check.ts';
export { Defect } from './defect/defect.ts';
export { type CaseType, defineCaseType, defineLegalBasis } from './definition/case-type.ts';
export { day } from './definition/day.ts';
export { type DutyTurn, rotaAt } from './definition/duty-turn.ts';
export type { Guide } from './definition/guide.ts';
export {
  type ClockRule,
  type Confidence,
  citationOfFact,
  type DocumentRule,
  defineProvince,
  type FactEntry,
  fact,
  type Province,
  type ProvincialFact,
  type RegionalLimits,
  type ResidenceTest,
  type UnmarriedRule,
  unknownFact,
} from './definition/province.ts';
export {
  clarifyLimitDays,
  extensionDaysMax,
  forwardRule,
  regionalLimits,
} from './definition/regional-limits.ts';
export {
  defineServiceItem,
  type FormField,
  type ServiceItem,
  type ServiceItemExample,
} from './definition/service-item.ts';
export { article16 } from './first-child-registration/article-16.ts';
export { firstChildObligations } from './first-child-registration/first-child-obligations.ts';
export {
  askVerifications,
  type FirstChildRefusal,
  fileFirstChildRegistration,
  notifyFirstChildResult,
  receiveProofs,
  recordVerificationDelivered,
  recordVerificationReply,
  refuseFirstChild,
  registerFirstChild,
} from './first-child-registration/first-child-registration.ts';
export type {
  FirstChildEvent,
  FirstChildFiling,
} from './first-child-registration/first-child-registration-event.ts';
export {
  applyFirstChild,
  type FirstChildStage,
  type FirstChildState,
  foldFirstChildRegistration,
  type Verification,
} from './first-child-registration/first-child-registration-state.ts';
export type {
  GoverningFacts,
  GoverningProvince,
  GoverningRefusal,
  TestMet,
  TestNotMet,
} from './governing/governing-facts.ts';
export { governingProvince } from './governing/governing-province.ts';
export {
  type Climb,
  climbLadder,
  type LadderStep,
  listLadderSteps,
  nextLadderStep,
} from './ladder/climb-ladder.ts';
export { defaultLadder, type LadderCode, type LadderRule } from './ladder/ladder.ts';
export { spreadRung } from './ladder/spread-rung.ts';
export type { Author, Happened, Order, Subject } from './log/case-log.ts';
export { calendarVersionOf } from './obligation/calendar-version.ts';
export { compareDue, type DueComparison } from './obligation/compare-due.ts';
export { dueOf } from './obligation/due-of.ts';
export type {
  Due,
  Obligation,
  ObligationKind,
  StartEvidence,
  TimeRule,
} from './obligation/obligation.ts';
export { type OwedState, owedState, owedStateWords } from './obligation/owed-state.ts';
export { lateByWorkingDays, settleObligation } from './obligation/settle-obligation.ts';
export { shiftWorkingDays } from './obligation/shift-working-days.ts';
export {
  hubOffice,
  isOfficeId,
  levelOfOffice,
  type OfficeId,
  type OfficeLevel,
  partyOf,
  provinceOf,
  type Rung,
  type RungOffice,
} from './office/office.ts';
export { officeChain } from './office/office-chain.ts';
export { type OfficeNaming, provinceWords } from './office/province-words.ts';
export type { Pearl } from './pearls/pearl.ts';
export { stringOfPearls } from './pearls/string-of-pearls.ts';
export { type CaseState, responsibleOffice } from './responsibility/responsible-office.ts';
export { type Balance, balanceMatrix, type PairBalance } from './scoreboard/balance.ts';
export {
  colourOf,
  type Indicator,
  type IndicatorCode,
  indicatorsOf,
  type ScoreColour,
} from './scoreboard/indicators.ts';
export type { ReceiptedLine } from './scoreboard/receipted-line.ts';
export type { ReplyFact } from './scoreboard/reply-fact.ts';
export { type PairScore, type Scores, type Scoring, scorePairs } from './scoreboard/score-pair.ts';
export { type CaseEvent, type EventWords, eventWords } from './words/event-words.ts';
export { indicatorWords } from './words/indicator-words.ts';
export { itemHelp, itemWords, purposeWords, resultWords } from './words/item-words.ts';
export { citationWords, type RefusalText } from './words/refusal-text.ts';
export { type CaseworkRefusal, type RefusalCode, refusalWords } from './words/refusal-words.ts';
export {
  birthRegistrationStageWords,
  coCheckStageWords,
  firstChildStageWords,
  stageWords,
} from './words/stage-words.ts';
export { undertakingText } from './words/undertaking-words.ts';
