export { countLooks, type LooksOfOfficial } from './access/count-looks.ts';
export { type ForeignLookup, saveForeignLookups } from './access/foreign-lookup.ts';
export { commitListIntents, type ListedCase } from './access/list-intents.ts';
export {
  commitLookupIntent,
  type LookupChannel,
  type LookupIntent,
} from './access/lookup-intent.ts';
export { type LookupOutcome, recordLookupOutcome } from './access/lookup-outcome.ts';
export {
  countLookupsOfPerson,
  type LookupOfPerson,
  type LookupPosition,
  listLookupsOfPerson,
} from './access/lookups-of-person.ts';
export { findRecentIntent } from './access/recent-intent.ts';
export {
  type BalanceCaseRow,
  type BalanceCountName,
  type BalanceRow,
  countBalance,
  listBalanceCases,
  listBalanceHandovers,
  type OpenedBetween,
} from './casework/balance.ts';
export {
  type CaseFile,
  type CaseLogEntry,
  type CaseSearch,
  countCases,
  findCase,
  findCaseByNumber,
  listCases,
  listCasesOfApplicant,
  listChildCases,
  loadCaseLog,
  loadCaseLogs,
  lockCase,
  saveCase,
} from './casework/case-file.ts';
export { saveComplaint } from './casework/complaint.ts';
export { takeDailySerial } from './casework/daily-serial.ts';
export { discardDraft, findDraft, type StoredDraft, saveDraft } from './casework/draft.ts';
export { claimAnswer, saveAnswer } from './casework/given-answer.ts';
export { appendLadderLines } from './casework/ladder-lines.ts';
export { countOpenByOffice, type LateCaseRow, listLateCases } from './casework/late-offices.ts';
export { listNotices, type OfficeNotice, saveNotice, saveNotices } from './casework/notice.ts';
export {
  listObligationsOfCase,
  type ObligationRow,
  saveObligation,
  savePeerDue,
} from './casework/obligation.ts';
export { listStaleDues, type StaleDue } from './casework/obligation-calendar.ts';
export {
  type DueObligation,
  hasDueObligation,
  lockDueObligations,
  saveNextRungs,
} from './casework/obligation-due.ts';
export {
  listObligationSteps,
  listPeerSteps,
  type ObligationStep,
  type PeerStep,
  saveObligationStep,
  saveObligationSteps,
  savePeerStep,
} from './casework/obligation-step.ts';
export { type ExchangedLine, listExchangedLines } from './casework/score-evidence.ts';
export {
  findVoucherOfCase,
  findVoucherPdf,
  listRevokedVouchers,
  revokeVouchersOfCase,
  type StoredVoucher,
  saveVoucher,
} from './certificate/voucher.ts';
export { clearDataDirectory } from './cluster/clear-directory.ts';
export type { Cluster, ClusterLog } from './cluster/cluster.ts';
export { useExternalCluster } from './cluster/external-cluster.ts';
export { findFreePort } from './cluster/free-port.ts';
export { startCluster } from './cluster/start-cluster.ts';
export {
  type Address,
  type Database,
  openDatabase,
  type Transaction,
  type TransactOptions,
} from './connection/database.ts';
export { type NodeDatabase, openNodeDatabase, openNodePools } from './connection/node-database.ts';
export { handOnCase } from './custody/hand-on-case.ts';
export { findLastWord, type LastWord } from './custody/last-word.ts';
export {
  countOpenOffers,
  findOffer,
  findSnapshot,
  keepSnapshot,
  listOffers,
  listOffersOfCase,
  listWaitingOffers,
  lockOpenOffer,
  moveOffer,
  type OfferRow,
  type OfferStage,
  saveOffer,
} from './custody/offer.ts';
export {
  type CustodyRecordRow,
  findLatestRecord,
  listCustodyRecords,
  listLatestEpochs,
  listRecordsInForce,
  saveCustodyRecord,
  saveCustodyRecords,
} from './custody/record.ts';
export {
  claimRegistration,
  claimRegistrations,
  findRegistration,
  listRegistrationsOfCases,
  type RegistrationRow,
} from './custody/registration.ts';
export {
  findStatement,
  listStatements,
  listStatementsOfCases,
  type StatementRow,
  saveStatements,
} from './custody/statement.ts';
export {
  closeTenure,
  findTenure,
  lockCustodies,
  lockCustody,
  openTenure,
  type Tenure,
} from './custody/tenure.ts';
export { listVotes, saveVotes, type VoteRow } from './custody/vote.ts';
export {
  type CustodyPageRow,
  listCustodyPage,
  listReceiptPage,
  listReceivedPage,
  listSealedPage,
  type ReceiptPageRow,
  type ReceivedPageRow,
  type SealedPageRow,
} from './evidence/audit-pages.ts';
export {
  listReceiptTexts,
  listSentTexts,
  listStreamBack,
  listTakenTexts,
  type SentText,
  type TakenText,
} from './evidence/case-streams.ts';
export {
  type LookupText,
  listLookupTexts,
  listStepTexts,
  type StepText,
} from './evidence/case-texts.ts';
export {
  findCheckpointOver,
  findLatestCheckpoint,
  findWitnessedCheckpoint,
  type StoredCheckpoint,
  saveCheckpoint,
} from './evidence/checkpoint.ts';
export {
  type Cosignature,
  listCosignatures,
  listLastCosigned,
  saveCosignature,
} from './evidence/cosignature.ts';
export {
  commitmentOf,
  contentOf,
  findPendingAge,
  type Leaf,
  leafKinds,
  listLeavesOfContents,
} from './evidence/leaf.ts';
export {
  type LogFault,
  listCheckpoints,
  listLogFaults,
  listStoredLeaves,
  type StoredLeaf,
} from './evidence/log-faults.ts';
export { listMisbehaviour, type Misbehaviour, saveMisbehaviour } from './evidence/misbehaviour.ts';
export {
  breakPromise,
  countPromises,
  endPromises,
  listOpenPromises,
  listTakenReceipts,
  type OpenPromise,
  type PromiseCount,
  savePromises,
  type TakenReceipt,
} from './evidence/promise.ts';
export { findStreamHead } from './evidence/stream-head.ts';
export { lockSequencer, takePending } from './evidence/take-pending.ts';
export { loadLogNodes, saveLogNodes } from './evidence/tree-node.ts';
export {
  findWitnessed,
  listWitnessed,
  lockWitnessed,
  saveWitnessed,
  type Witnessed,
} from './evidence/witnessed.ts';
export { enqueueOutbox, outboxChannel, ringOutbox } from './exchange/enqueue-outbox.ts';
export { type FailingRow, findFailing, listFailing } from './exchange/failing.ts';
export { createIncomingStore } from './exchange/incoming-store.ts';
export {
  listReceiptedUnder,
  listSentUnder,
  listSettledThrough,
} from './exchange/key-reach.ts';
export { createOutgoingStore } from './exchange/outgoing-store.ts';
export {
  dropSaidReplies,
  findFence,
  findHead,
  keepSent,
  liftFence,
  listPeers,
  noteRecovered,
  type RecoveredEffect,
  raiseFence,
  showPast,
} from './exchange/own-past.ts';
export {
  endParked,
  findParked,
  listParked,
  type ParkedRow,
  saveParked,
} from './exchange/parked.ts';
export {
  endQuarantine,
  listQuarantines,
  type Quarantine,
} from './exchange/quarantine.ts';
export { listSentAfter, renewedMax, renewProofs } from './exchange/renewed-proofs.ts';
export {
  findLatestTrustList,
  type KeptTrustList,
  keepTrustList,
  listTrustLists,
  trustListsMax,
} from './exchange/trust-lists.ts';
export { Fault } from './fault/fault.ts';
export { findSetting, saveSetting } from './node/setting.ts';
export { findPersonByNumber } from './registry/find-person-by-number.ts';
export { loadPersonForCase, type PersonForCase } from './registry/load-person-for-case.ts';
export { listPairingCandidates } from './registry/pairing-candidates.ts';
export { saveHouseholdMembers, saveHouseholds } from './registry/save-households.ts';
export { saveIdentifiers } from './registry/save-identifiers.ts';
export { saveKinship } from './registry/save-kinship.ts';
export { saveNames } from './registry/save-names.ts';
export { savePersons } from './registry/save-persons.ts';
export { saveRegister } from './registry/save-register.ts';
export { saveResidences } from './registry/save-residences.ts';
export { type CountedRow, listCounted, saveCounted } from './report/counted.ts';
export { endSession, findSession, type StoredSession, saveSession } from './session/session.ts';
export {
  type SignInAttempt,
  saveSignInAttempt,
  takeSignInAttempt,
} from './session/sign-in-attempt.ts';
export { openTestDatabase, shareTestCluster } from './testing/open-test-database.ts';
export {
  type ObligationSample,
  saveObligationSamples,
} from './testing/save-obligation-samples.ts';
