import type { PartyId, PushedBatch, Transport } from '@zhulian/exchange';
import {
  type ApplyMessages,
  createExchange,
  type Exchange,
  type PushTaker,
} from '@zhulian/service';
import type { FaultLog } from '../faults/fault-log.ts';
import { calm, type Weather } from '../faults/weather.ts';
import { bendHandlers } from '../mutants/bend-handlers.ts';
import { bendVerifier, readdress } from '../mutants/bend-keys.ts';
import { bendOutgoing } from '../mutants/bend-outgoing.ts';
import type { Sabotage } from '../mutants/sabotage.ts';
import type { SeededRandom } from '../seed/seeded-random.ts';
import { Disk } from '../world/disk.ts';
import { LockTable } from '../world/lock-table.ts';
import { Machine, MachineFault } from '../world/machine.ts';
import { ModelDatabase, type ModelTransaction, type Tables } from '../world/model-database.ts';
import { createModelIncomingStore } from '../world/model-incoming-store.ts';
import { createModelOutgoingStore } from '../world/model-outgoing-store.ts';
import type { Scheduler } from '../world/scheduler.ts';
import type { SimulatedNetwork } from '../world/simulated-network.ts';
import type { Trace } from '../world/trace.ts';
import { caseHandlers } from './case-messages.ts';
import { startClockwork } from './clockwork.ts';
import { startCustodyClerks } from './custody/custody-clerks.ts';
import { custodyHandlers } from './custody/custody-handlers.ts';
import type { CustodyNode } from './custody/custody-work.ts';
import type { RehearsalKeys } from './rehearsal-keys.ts';
import { type Sequencer, startSequencer } from './sequencer.ts';

/** Mutants that must know what stands in the push at hand. */
const looksAtPush: readonly Sabotage[] = ['case-order-ignored', 'no-dedupe', 'dedupe-for-a-month'];

/** Mutants that the database's own keys would stop. */
const needsNoUniqueKeys: readonly Sabotage[] = [
  'no-dedupe',
  'receipts-remade',
  'registrar-forgets',
  'last-registration-wins',
  'assignment-beside-the-slot',
];

const tickMs = 4 * 3_600_000;

export interface NodeParts {
  readonly party: PartyId;
  readonly scheduler: Scheduler;
  readonly random: SeededRandom;
  readonly faults: FaultLog<PartyId>;
  readonly trace: Trace;
  readonly weather: () => Weather;
  readonly keys: RehearsalKeys;
  readonly network: () => SimulatedNetwork;
  readonly sabotage: Sabotage | undefined;
  /** Cases that change hands; undefined where the region is too small for three registrars beside two parties. */
  readonly custody:
    | {
        readonly provinces: readonly PartyId[];
        readonly opens: string | undefined;
        readonly paceMs: number;
      }
    | undefined;
  /** What this node can do beside the cases of every rehearsal. */
  readonly handlers?: ReadonlyMap<string, ApplyMessages<ModelTransaction>>;
  /** Called when the machine stopped by itself, so that somebody switches it on again. */
  readonly onCrash: (node: RehearsedNode) => void;
}

interface Run {
  readonly machine: Machine;
  readonly exchange: Exchange;
  readonly sequencer: Sequencer;
}

/** One node of the region, province or hub: a durable database, and a process that the rehearsal kills and starts again. */
export class RehearsedNode {
  readonly party: PartyId;
  readonly database: ModelDatabase;
  readonly disk: Disk = new Disk();
  /** What stands before the door of the running process: a liar's own answers. */
  disguise: (honest: PushTaker) => PushTaker = (honest) => honest;
  /** How often it may still push. A liar's lanes, quarantined, would try for days. */
  pushesLeft: number = Number.POSITIVE_INFINITY;
  /** By how much this node's clock is wrong. */
  skewMs = 0;
  readonly #parts: NodeParts;
  #run: Run | undefined;
  readonly #isPromising: boolean;
  #poisonLeft: number;
  #isSilent = false;
  #isShut = false;
  readonly #registeredInRun = new Set<string>();

  constructor(parts: NodeParts) {
    this.party = parts.party;
    this.#parts = parts;
    const { sabotage } = parts;
    const hasUniqueKeys = sabotage === undefined || !needsNoUniqueKeys.includes(sabotage);
    this.database = new ModelDatabase({ hasUniqueKeys, isFlushed: sabotage !== 'flush-skipped' });
    this.#poisonLeft = parts.random.between(1, 60);
    this.#isPromising = parts.random.chance(0.7);
  }

  /** Something was committed here: the log has work. */
  onCommitted(): void {
    this.#run?.sequencer.wake();
  }

  /** From now on it sends nothing; its door stays open. */
  silence(): void {
    this.#isSilent = true;
    this.#run?.exchange.stop();
  }

  /** From now on nobody reaches it. */
  closeDoor(): void {
    this.#isShut = true;
  }

  isShut(): boolean {
    return this.#isShut;
  }

  /** The door of the running process; undefined while the machine is down or the door is shut. */
  taker(): PushTaker | undefined {
    const exchange = this.#run?.exchange;
    if (exchange === undefined || this.#isShut) return undefined;
    const isReaddressed = this.#parts.sabotage === 'recipient-unsigned';
    return this.disguise(isReaddressed ? readdress(exchange, this.party) : exchange);
  }

  start(): void {
    if (this.#run !== undefined) return;
    const { faults, random, sabotage, scheduler, trace, weather } = this.#parts;
    trace.note(`${scheduler.nowMs()} ${this.party} start`);
    const machine = new Machine({
      scheduler,
      random,
      strike: (fault) => faults.strike(fault, this.party),
      skewMs: () => this.skewMs,
      disk: this.disk,
      weather,
      crash: () => this.losePower(),
      tear: sabotage === 'commit-torn' ? (work) => this.database.tear(work) : undefined,
    });
    const locks = new LockTable();
    const exchange = this.#createExchange(machine, locks);
    const sequencer = startSequencer({ machine, database: this.database, sabotage });
    this.#run = { machine, exchange, sequencer };
    if (sabotage === 'fence-in-memory') this.#forgetFences();
    if (!this.#isSilent) exchange.start();
    const wake = (dst: PartyId): void => exchange.wake(dst);
    startClockwork({ machine, database: this.database, wake, sabotage });
    this.#startClerks(machine, locks, () => exchange.wake());
  }

  #startClerks(machine: Machine, locks: LockTable, wake: () => void): void {
    const { custody, random, weather } = this.#parts;
    if (custody === undefined) return;
    startCustodyClerks({
      machine,
      database: this.database,
      locks,
      node: this.#custodyNode(custody.provinces),
      random,
      wake,
      paceMs: custody.paceMs,
      opens: custody.opens,
      mayBegin: () => weather() !== calm,
    });
  }

  #custodyNode(provinces: readonly PartyId[]): CustodyNode {
    const { keys, sabotage } = this.#parts;
    const { party } = this;
    return {
      party,
      signer: keys.signerOf(party),
      verifier: bendVerifier(keys, sabotage),
      provinces,
      sabotage,
      registeredInRun: this.#registeredInRun,
    };
  }

  /** A mutant whose fence stood in the process: whatever was let go is open again after a start. */
  #forgetFences(): void {
    for (const tenure of this.database.tables.tenures.values()) {
      if (!tenure.isOpen) {
        this.database.commit({
          changes: [{ kind: 'tenure', tenure: { ...tenure, isOpen: true } }],
        });
      }
    }
  }

  isRunning(): boolean {
    return this.#run !== undefined;
  }

  /** A crash after which somebody switches the machine on again. */
  losePower(): void {
    this.crash();
    this.#parts.onCrash(this);
  }

  /** The power fails: what was not committed is gone, what was awaited never comes. */
  crash(): void {
    const { sabotage, scheduler, trace } = this.#parts;
    trace.note(`${scheduler.nowMs()} ${this.party} crash`);
    this.#run?.machine.kill();
    this.#registeredInRun.clear();
    if (sabotage === 'flush-skipped') this.database.losePage();
    this.#run = undefined;
  }

  /** A clerk's action: one transaction, then a nudge to the exchange. Nothing happens while the machine is down. */
  act(work: (tx: ModelTransaction, tables: Tables) => void): void {
    const run = this.#run;
    if (run === undefined) return;
    const tx: ModelTransaction = { changes: [] };
    const committed = run.machine.write(() => {
      work(tx, this.database.tables);
      if (tx.changes.length > 0) this.database.commit(tx);
    });
    // A failed write is the clerk's to repeat; the message id keeps it from happening twice.
    committed.then(
      () => this.#ring(run),
      () => {},
    );
  }

  clockMs(): number {
    return this.#parts.scheduler.nowMs() + this.skewMs;
  }

  /** The bell is a kindness: it may stay silent or ring for ever, and nothing but the delay may change. */
  #ring(run: Run): void {
    const { faults, random } = this.#parts;
    const { bellFlooded, bellLost } = this.#parts.weather();
    if (random.chance(bellLost)) {
      faults.strike('bell-lost', this.party);
      return;
    }
    run.exchange.wake();
    if (!random.chance(bellFlooded)) return;
    faults.strike('bell-flooded', this.party);
    for (let left = 30; left > 0; left -= 1) run.exchange.wake();
  }

  /** A poisonous message breaks its handler so many times, and until the last fault at most; then somebody has mended it. */
  #meetPoison(): void {
    if (this.#poisonLeft === 0 || this.#parts.weather() === calm) return;
    this.#poisonLeft -= 1;
    this.#parts.faults.strike('poison-message', this.party);
    throw new MachineFault('the handler broke');
  }

  #handlers(): ReadonlyMap<string, ApplyMessages<ModelTransaction>> {
    const { custody, sabotage } = this.#parts;
    const { party } = this;
    const cases = caseHandlers({ party, sabotage, meetPoison: () => this.#meetPoison() });
    const node = this.#custodyNode(custody?.provinces ?? []);
    const handlers = new Map([
      ...cases,
      ...custodyHandlers(node, this.database.tables),
      ...(this.#parts.handlers ?? []),
    ]);
    return bendHandlers(handlers, sabotage);
  }

  #createExchange(machine: Machine, locks: LockTable): Exchange {
    const { keys, network, random, sabotage } = this.#parts;
    const { party } = this;
    const lowestCaseSeq = new Map<string, number>();
    const transport: Transport = {
      push: async (dst, batch) => {
        if (this.pushesLeft === 0) throw new MachineFault('the line is taken away');
        this.pushesLeft -= 1;
        return network().push(party, dst, batch);
      },
    };
    const outgoing = createModelOutgoingStore(machine, this.database);
    const sending = bendOutgoing({ outgoing, transport }, sabotage);
    const exchange = createExchange({
      self: party,
      clock: machine.clock,
      timer: machine.timer,
      randomness: machine.randomness,
      signer: keys.signerOf(party),
      verifier: bendVerifier(keys, sabotage),
      outgoing: sending.outgoing,
      incoming: createModelIncomingStore({
        machine,
        database: this.database,
        locks,
        sabotage,
        lowestCaseSeq,
      }),
      transport: sending.transport,
      handlers: this.#handlers(),
      // Nodes of either release: some promise when a receipt will stand in the log, some do not.
      ...(this.#isPromising ? { loggedWithinMs: 5_000 } : {}),
      limits: {
        tickMs,
        signTogetherMax: random.pick([1, 3, 256]),
        pushMax: random.pick([1, 2, 256]),
        pushesInFlightMax: random.pick([1, 4]),
      },
    });
    if (sabotage === undefined || !looksAtPush.includes(sabotage)) return exchange;
    return {
      ...exchange,
      receive: (batch) => {
        noteLowestCaseSeq(lowestCaseSeq, batch);
        return exchange.receive(batch);
      },
    };
  }
}

function noteLowestCaseSeq(lowest: Map<string, number>, batch: PushedBatch): void {
  lowest.clear();
  for (const bytes of batch.envelopes) {
    const found = /"subject":"([^"]+)".*"caseSeq":(\d+)/.exec(bytes);
    if (found === null) continue;
    const [, subject = '', caseSeq] = found;
    lowest.set(subject, Math.min(Number(caseSeq), lowest.get(subject) ?? Number.MAX_SAFE_INTEGER));
  }
}
