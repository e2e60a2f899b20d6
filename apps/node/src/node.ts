import { calendarVersionOf, type Province, type WorkingCalendar } from '@zhulian/casework';
import type { PaperTwinSigner } from '@zhulian/certificate';
import type { PortalApi, RefusalValue } from '@zhulian/contract';
import {
  type Clock,
  hubParty,
  type PartyId,
  partyOf,
  type Randomness,
  type Signer,
  type Timer,
  type Transport,
  type Verifier,
} from '@zhulian/exchange';
import type { DivisionResolver } from '@zhulian/registry';
import {
  type AuditFinding,
  auditLog,
  type Bundling,
  bundleCase,
  bundleForOperator,
  climbLadders,
  createDeskPort,
  createExchange,
  createLogKeeper,
  createOwnPast,
  createPortalApi,
  createSideAnswerer,
  type DeskPort,
  type Exchange,
  type LinkEvent,
  type LogEvent,
  type LogKeeper,
  type NodeParts,
  type OfficeDirectory,
  pearlsOfRegistration,
  promisedWithinMs,
  type Rules,
  recomputeDues,
  type ShownTrust,
  type SideAnswerer,
  type SideChannel,
  tellCounts,
  tellThrough,
  type VerifierKeys,
  type VoucherPress,
} from '@zhulian/service';
import { createIncomingStore, createOutgoingStore, type NodeDatabase } from '@zhulian/store';
import type { Result, Words } from '@zhulian/vocabulary';
import { exchangeHandlers } from './exchange-handlers.ts';

/** Everything a provincial node is made of. Ten nodes are ten values of this; no province is ever a branch. */
export interface NodeConfiguration extends VerifierKeys {
  readonly province: Province;
  readonly party: PartyId;
  readonly rules: Rules;
  readonly calendar: WorkingCalendar;
  readonly offices: OfficeDirectory;
  readonly divisionResolver: DivisionResolver;
  readonly database: NodeDatabase;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly randomness: Randomness;
  readonly signer: Signer;
  readonly verifier: Verifier;
  readonly transport: Transport;
  /** Questions beside the streams: cosigning, promises, stream heads. */
  readonly channel: SideChannel;
  /** Who cosigns this node's log now. */
  readonly witnesses: () => readonly PartyId[];
  /** The hub's list of keys as it was sealed: what a reader of a case's proofs needs. */
  readonly trust: () => Promise<ShownTrust>;
  /** 离线核验页 that travels in a case's bundle. */
  readonly evidencePage?: () => Uint8Array | undefined;
  readonly press: VoucherPress;
  readonly voucherSigner: PaperTwinSigner;
  readonly partyName: (party: PartyId) => Words;
  /** Where a reader of a printed voucher finds the offline verifier. */
  readonly verifyAddress: string;
  readonly demo: boolean;
  /** 错峰: over how long after eight in the morning this node spreads its rungs; not at all where it is absent. */
  readonly ladderSpreadMs?: number;
  readonly observe?: (event: LinkEvent) => void;
  readonly observeLog?: (event: LogEvent) => void;
}

/** 省级节点: one program, run ten times with ten configurations. */
export interface ProvincialNode {
  readonly province: Province;
  readonly party: PartyId;
  readonly exchange: Exchange;
  readonly desk: DeskPort;
  readonly portal: PortalApi;
  readonly log: LogKeeper;
  /** 案件证据包 for whoever runs the node, by number or id; the look is logged. */
  evidenceOf(numberOrId: string): Promise<Result<Uint8Array, RefusalValue>>;
  /** 日志审计 against the rows and the witnesses; empty when all agree. */
  audit(): Promise<readonly AuditFinding[]>;
  /** What this node answers to its peers beside the streams. */
  readonly answer: SideAnswerer;
  /** Fires every rung that has fallen due and sends what waits; answers how many rungs were fired. */
  tick(): Promise<number>;
  start(): void;
  stop(): void;
}

export function createNode(configuration: NodeConfiguration): ProvincialNode {
  const { database } = configuration;
  const outgoing = createOutgoingStore(database.serving);
  const parts: NodeParts = {
    ...configuration,
    database: database.serving,
    audit: database.audit,
    tell: tellThrough(configuration),
    wake: () => exchange.wake(),
  };
  const link = {
    self: configuration.party,
    clock: configuration.clock,
    timer: configuration.timer,
    randomness: configuration.randomness,
    signer: configuration.signer,
    verifier: configuration.verifier,
    outgoing,
    incoming: createIncomingStore(database.serving),
    transport: configuration.transport,
    handlers: exchangeHandlers(parts),
    loggedWithinMs: promisedWithinMs,
    ...(configuration.observe && { observe: configuration.observe }),
  };
  const { channel } = configuration;
  const past = createOwnPast(link, { database: database.serving, channel });
  const exchange: Exchange = createExchange({ ...link, past });
  const { answer, audit, bundle, log } = openLog(configuration);
  const office = { ...parts, ...configuration, database: parts.database };
  const tick = clockworkOf(parts);
  const clockwork = repeated(configuration.timer, tick);
  return {
    province: configuration.province,
    party: configuration.party,
    exchange,
    desk: createDeskPort({
      ...office,
      bundle,
      auditOfLog: audit,
      pearlsOf: (state) => pearlsOfRegistration(parts, state),
      listLaneHealth: () => outgoing.listLaneHealth(),
    }),
    portal: createPortalApi(office),
    log,
    answer,
    audit,
    evidenceOf: (numberOrId) => bundleForOperator({ ...parts, bundle }, numberOrId),
    tick,
    start() {
      exchange.start();
      log.start();
      clockwork.start();
    },
    stop() {
      clockwork.stop();
      exchange.stop();
      log.stop();
    },
  };
}

/** One round of the clockwork; answers how many rungs were fired. */
function clockworkOf(parts: NodeParts): () => Promise<number> {
  let computedWith: string | undefined;
  return async () => {
    // Once for each edition of the calendar: a release that brings a new year's notice is one.
    const edition = calendarVersionOf(parts.calendar);
    if (computedWith !== edition) await recomputeDues(parts);
    computedWith = edition;
    const rungs = await climbLadders(parts);
    await tellCounts(parts);
    return rungs;
  };
}

/** 存证日志 of the node, and what it answers to its peers beside the streams. */
function openLog(
  configuration: NodeConfiguration,
): Pick<ProvincialNode, 'log' | 'answer' | 'audit'> & Bundling {
  const parts = {
    ...configuration,
    self: configuration.party,
    database: configuration.database.serving,
    observe: configuration.observeLog,
    peers: () => [hubParty, ...configuration.rules.provinces.map(({ code }) => partyOf(code))],
  };
  return {
    log: createLogKeeper(parts),
    answer: createSideAnswerer(parts),
    audit: () => auditLog(parts),
    bundle: (file) => bundleCase(parts, file),
  };
}

/** How often the clockwork looks for rungs: an idle look is answered from an index, and a rung is to be at most two seconds late. */
const clockworkMs = 1_000;

function repeated(
  timer: Timer,
  work: () => Promise<unknown>,
): { readonly start: () => void; readonly stop: () => void } {
  let cancel: (() => void) | undefined;
  const run = (): void => {
    // A fault here is the database's; the next round tries again, and every missed rung is still due then.
    const done = work().catch(() => undefined);
    void done.then(() => {
      cancel = timer.after(clockworkMs, run);
    });
  };
  return { start: run, stop: () => cancel?.() };
}
