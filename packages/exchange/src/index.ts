export {
  backoffBaseMs,
  backoffCapMs,
  backoffDelayMs,
  fractionOf,
} from './backoff/backoff.ts';
export { judgeLaneAge, type LaneAlarm } from './backoff/judge-lane-age.ts';
export { bytesMax, type CanonicalRefusal, depthMax } from './canonical/canonical-refusal.ts';
export { canonicalise } from './canonical/canonicalise.ts';
export { type CanonicalJson, parseCanonical } from './canonical/parse-canonical.ts';
export { findCustodyFault } from './custody/check-custody-fields.ts';
export {
  type CustodyChain,
  chainStatementsMax,
  openCustodyChain,
  writeCustodyChain,
} from './custody/custody-chain.ts';
export type {
  ChainRefusal,
  CustodyRefusal,
  OfferRefusal,
  StatementRefusal,
} from './custody/custody-refusal.ts';
export {
  type CustodyRival,
  type CustodyStage,
  type CustodyState,
  type CustodyTenure,
  headOf,
  type OfferStage,
  type OfferState,
  openOfferOf,
  releaseOf,
} from './custody/custody-state.ts';
export {
  type CustodyActivation,
  type CustodyAssignment,
  type CustodyKind,
  type CustodyOpening,
  type CustodyRecord,
  type CustodyRegistration,
  type CustodyStatement,
  custodyMessageType,
  custodySubject,
  type HandoverAcceptance,
  type HandoverDecline,
  type HandoverOffer,
  type HandoverRelease,
  type HandoverWithdrawal,
  type Registrars,
  type SignedCustodyStatement,
  type StatementOf,
  signerOf,
  type VerifiedStatement,
} from './custody/custody-statement.ts';
export { hashOfStatement } from './custody/custody-text.ts';
export {
  type Contradiction,
  type ContradictionKind,
  contradictionOf,
  findContradictions,
  findDoubleRelease,
} from './custody/find-contradictions.ts';
export { foldCustody } from './custody/fold-custody.ts';
export { holderAt } from './custody/holder-at.ts';
export { draftActivation, judgeActivation } from './custody/judge-activation.ts';
export { judgeAcceptance, judgeDecline, judgeWithdrawal } from './custody/judge-answer.ts';
export { judgeAssignment } from './custody/judge-assignment.ts';
export { judgeOffer, type OfferMeasure } from './custody/judge-offer.ts';
export {
  judgeRegistration,
  type RegistrarMeasure,
  type RegistrarMemory,
  type RegistrationVerdict,
} from './custody/judge-registration.ts';
export { draftRelease, judgeRelease } from './custody/judge-release.ts';
export { openCustodyStatement } from './custody/open-custody-statement.ts';
export { registrarsFor } from './custody/registrars-for.ts';
export { reopenCustodyStatement } from './custody/reopen-custody-statement.ts';
export { sealCustodyStatement, sealCustodyStatements } from './custody/seal-custody-statements.ts';
export { checkOutboxMessage } from './envelope/check-outbox-message.ts';
export type {
  Digest,
  Envelope,
  Json,
  PartyId,
  Proof,
  SuiteName,
} from './envelope/envelope.ts';
export type { EnvelopeRefusal } from './envelope/envelope-refusal.ts';
export { openEnvelope, type VerifiedEnvelope } from './envelope/open-envelope.ts';
export { renewProofsOf } from './envelope/renew-proofs.ts';
export { type Seal, sealEnvelopes } from './envelope/seal-envelopes.ts';
export {
  edgeOfLog,
  emptyLog,
  growLog,
  type LogEdge,
  type LogNode,
  rootOfLog,
} from './log/grow-log.ts';
export { hashOfLeaf, isSameHash, type LogHash } from './log/log-hash.ts';
export {
  type Checkpoint,
  cosignCheckpoint,
  isCosignedBy,
  type OpenedCheckpoint,
  openCheckpoint,
  sealCheckpoint,
} from './log/log-note.ts';
export { isConsistent, rootFromInclusion, rootsOfRanges } from './log/log-proof.ts';
export {
  completeSubtrees,
  type LogNodePlace,
  type LogRange,
  rangesOfConsistency,
  rangesOfInclusion,
} from './log/log-range.ts';
export {
  openStreamHead,
  type SignedStreamHead,
  type StreamHeadStatement,
  sealStreamHead,
} from './log/stream-head.ts';
export { witnessesOf } from './log/witnesses-of.ts';
export { hubParty, isPartyId, partyOf, provinceOfParty } from './party/party.ts';
export type {
  EquivocationProof,
  FailingMessage,
  HeldRow,
  IncomingLane,
  IncomingRow,
  IncomingStore,
  LanePosition,
  LaneView,
} from './port/incoming-store.ts';
export type { Fence, PastPlace, ShownPast } from './port/own-past.ts';
export type {
  Clock,
  KeyStanding,
  KeyUse,
  PushAnswer,
  PushedBatch,
  Randomness,
  Signer,
  SigningPlace,
  Timer,
  Transport,
  Verifier,
} from './port/ports.ts';
export type {
  LaneHealth,
  OutboxMessage,
  OutgoingStore,
  ReceiptLevel,
  SealedMessage,
  StoredReceipt,
  StreamHead,
} from './port/stream-store.ts';
export { digestOf, isDigest, zeroDigest } from './proof/digest.ts';
export { isSignedBy, judgeSignature, type SignatureClaim, secondSuite } from './proof/proof.ts';
export { rememberVerdicts } from './proof/remember-verdicts.ts';
export { signStatement } from './proof/sign-statement.ts';
export { isRefusalCode, openReceipt } from './receipt/open-receipt.ts';
export type { Receipt, ReceiptRefusal, SignedReceipt } from './receipt/receipt.ts';
export { sealReceipts } from './receipt/seal-receipts.ts';
export { findChainFault } from './stream/find-chain-fault.ts';
export { groupByType } from './stream/group-by-type.ts';
export { type Judgement, judgeArrival, type Neighbourhood } from './stream/judge-arrival.ts';
export { type ArrivalPlan, listSeqsToView, planArrivals } from './stream/plan-arrivals.ts';
export { amendTrustList } from './trust/amend-trust-list.ts';
export { isTrustEntry } from './trust/check-trust-list.ts';
export { ed25519PrivateKey, ed25519PublicKey, rawEd25519PublicKey } from './trust/ed25519-key.ts';
export { createEd25519Signer } from './trust/ed25519-signer.ts';
export { type FollowedTrustList, followTrustList } from './trust/follow-trust-list.ts';
export {
  isKeyOrder,
  isLinkUrl,
  type KeyOrder,
  type KeyOrderRefusal,
  openKeyOrder,
  sealKeyOrder,
} from './trust/key-order.ts';
export { openTrustList } from './trust/open-trust-list.ts';
export { sealTrustList } from './trust/seal-trust-list.ts';
export { openSm2PublicKey, type Sm2KeyPair, sm2KeyPair, sm2PublicKeyOf } from './trust/sm2-key.ts';
export { createSm2Signer } from './trust/sm2-signer.ts';
export type {
  KeyEnd,
  KeyReach,
  KeyRole,
  SignedTrustList,
  SuiteEntry,
  TrustEntry,
  TrustList,
  TrustListRefusal,
  TrustListV1,
  TrustListV2,
} from './trust/trust-list.ts';
export { createTrustVerifier } from './trust/trust-verifier.ts';
