export { type DemoClock, openDemoClock } from './clockwork/clock.ts';
export type { Auditing } from './desk/audit-view.ts';
export { type Bundling } from './desk/bundle-of-case.ts';
export { hubLateOffices, viewHubBalance } from './desk/hub-boards.ts';
export { listRegisteredCases, viewRegisteredCustody } from './desk/view-registered-custody.ts';
export { createSideAnswerer } from './evidence/answer-question.ts';
export { type AuditFinding, auditLog } from './evidence/audit-log.ts';
export { type BundleParts, bundleCase, type ShownTrust } from './evidence/bundle/bundle-case.ts';
export { bundleForOperator } from './evidence/bundle/bundle-for-operator.ts';
export { createLogKeeper, type LogKeeper } from './evidence/create-log-keeper.ts';
export { httpsQuestions } from './evidence/https-questions.ts';
export { createHttpsSideChannel, type HttpsSideChannel } from './evidence/https-side-channel.ts';
export { createLocalSideChannel } from './evidence/local-side-channel.ts';
export { type LogEvent, type LogParts, promisedWithinMs } from './evidence/log-parts.ts';
export { proveConsistency, proveInclusion } from './evidence/prove-log.ts';
export { type SideAnswerer, type SideChannel } from './evidence/side-channel.ts';
export { demoRoutes } from './http/demo-routes.ts';
export { type DeskPort } from './http/desk-port.ts';
export { deskRoutes } from './http/desk-routes.ts';
export { replyWithProblem } from './http/problem-reply.ts';
export { cookieNames, signInRoutes } from './http/sign-in-routes.ts';
export { readStrictJson, UnreadableBody } from './http/strict-json.ts';
export { loadNodeKeys, type NodeKey, type NodeKeys } from './keys/node-keys.ts';
export { type KeyRotation, rotateSigningKey } from './keys/rotate-key.ts';
export { createExchange, type Exchange } from './link/exchange.ts';
export {
  type ApplyMessages,
  defaultLinkLimits,
  type ExchangeParts,
  type LinkEvent,
  type LinkLimits,
  type OwnPast,
} from './link/exchange-parts.ts';
export { type HttpsReceiverParts, httpsReceiver } from './link/https-receiver.ts';
export {
  createHttpsTransport,
  type HttpsTransport,
  type PeerAddress,
} from './link/https-transport.ts';
export { LinkFault } from './link/link-fault.ts';
export { createLocalTransport, type PushTaker } from './link/local-transport.ts';
export { createOwnPast } from './link/own-past.ts';
export {
  type ParkOrder,
  type ParkParts,
  type ParkRefusal,
  parkedMessageType,
  parkMessage,
  releaseLane,
  replayParked,
} from './link/park-message.ts';
export { type Tell, tellThrough } from './link/tell-through.ts';
export { createDeskPort } from './node/create-desk-port.ts';
export {
  type ClockworkParts,
  type NodeParts,
  type OfficeDirectory,
  type ResolvedPlace,
  type Rules,
} from './node/node-parts.ts';
export { type VoucherOffice } from './operations/birth-registration/issue-voucher-of-case.ts';
export { reactToCoCheck } from './operations/birth-registration/react-to-co-check.ts';
export { orStale } from './operations/case-log/as-refusal.ts';
export { freshId } from './operations/case-log/fresh-id.ts';
export { UnsendableMessage } from './operations/case-log/unsendable-message.ts';
export { takeDue } from './operations/co-check/take-due.ts';
export { takeLine } from './operations/co-check/take-line.ts';
export { takeLookup } from './operations/co-check/take-lookup.ts';
export { takeRequest } from './operations/co-check/take-request.ts';
export { takeStep } from './operations/co-check/take-step.ts';
export { assignCustody } from './operations/custody/assign-custody.ts';
export { custodyHandlers, registrarHandlers } from './operations/custody/custody-handlers.ts';
export { type CustodyParts } from './operations/custody/custody-parts.ts';
export { climbLadders } from './operations/obligation/climb-ladders.ts';
export { recomputeDues } from './operations/obligation/recompute-dues.ts';
export {
  type SampleCoChecks,
  saveSampleCoChecks,
} from './operations/obligation/sample-obligations.ts';
export { takeCounts } from './operations/report/take-counts.ts';
export { tellCounts } from './operations/report/tell-counts.ts';
export { createPortalApi } from './portal/create-portal-api.ts';
export { type VerifierKeys, type VoucherKey } from './portal/verifier-kit.ts';
export { type Actor } from './session/actor.ts';
export { createSessions, type Sessions } from './session/session-cookie.ts';
export { createSignIn, type SignIn, type Site } from './session/sign-in.ts';
export {
  fingerprintOf,
  loadNodeCertificate,
  type NodeCertificate,
} from './tls/node-certificate.ts';
export { pinnedConnector } from './tls/pinned-connector.ts';
export { inSentence } from './view/in-sentence.ts';
export { type LogReading, logHealthView } from './view/log-health-view.ts';
export { pearlsOfRegistration } from './view/pearls-view.ts';
export {
  createVoucherPress,
  type PrintOrder,
  type PrintRefusal,
  type VoucherPress,
} from './voucher/create-voucher-press.ts';
export {
  type FontFile,
  findVoucherFonts,
  type VoucherFonts,
} from './voucher/font/voucher-fonts.ts';
export { standardVoucherWords, type VoucherWords } from './voucher/words/voucher-words.ts';
