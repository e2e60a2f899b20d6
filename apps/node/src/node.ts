import { calendarVersionOf, type Province, type WorkingCalendar } from '@zhulian/casework';
import type { PaperTwinSigner } from '@zhulian/certificate';
import type { PortalApi } from '@zhulian/contract';
import type {
  Clock,
  PartyId,
  Randomness,
  Signer,
  Timer,
  Transport,
  Verifier,
} from '@zhulian/exchange';
import type { DivisionResolver } from '@zhulian/registry';
import {
  climbLadders,
  createDeskPort,
  createExchange,
  createPortalApi,
  type DeskPort,
  type Exchange,
  type LinkEvent,
  type NodeParts,
  type OfficeDirectory,
  pearlsOfRegistration,
  type Rules,
  recomputeDues,
  tellThrough,
  type VerifierKeys,
  type VoucherPress,
} from '@zhulian/service';
import { createIncomingStore, createOutgoingStore, type NodeDatabase } from '@zhulian/store';
import type { Words } from '@zhulian/vocabulary';
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
  readonly press: VoucherPress;
  readonly voucherSigner: PaperTwinSigner;
  readonly partyName: (party: PartyId) => Words;
  /** Where a reader of a printed voucher finds the offline verifier. */
  readonly verifyAddress: string;
  readonly demo: boolean;
  readonly observe?: (event: LinkEvent) => void;
}

/** 省级节点: one program, run ten times with ten configurations. */
export interface ProvincialNode {
  readonly province: Province;
  readonly party: PartyId;
  readonly exchange: Exchange;
  readonly desk: DeskPort;
  readonly portal: PortalApi;
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
  const exchange: Exchange = createExchange({
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
    ...(configuration.observe && { observe: configuration.observe }),
  });
  const office = { ...parts, ...configuration, database: parts.database };
  let computedWith: string | undefined;
  const tick = async (): Promise<number> => {
    // Once for each edition of the calendar: a release that brings a new year's notice is one.
    const edition = calendarVersionOf(parts.calendar);
    if (computedWith !== edition) await recomputeDues(parts);
    computedWith = edition;
    return climbLadders(parts);
  };
  const clockwork = repeated(configuration.timer, tick);
  return {
    province: configuration.province,
    party: configuration.party,
    exchange,
    desk: createDeskPort({
      ...office,
      pearlsOf: (state) => pearlsOfRegistration(parts, state),
      listLaneHealth: () => outgoing.listLaneHealth(),
    }),
    portal: createPortalApi(office),
    tick,
    start() {
      exchange.start();
      clockwork.start();
    },
    stop() {
      clockwork.stop();
      exchange.stop();
    },
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
