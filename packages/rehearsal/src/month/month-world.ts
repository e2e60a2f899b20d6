import type { Obligation } from '@zhulian/casework';
import type { Json, PartyId } from '@zhulian/exchange';
import { type Instant, instantOf, type WorkingCalendar } from '@zhulian/vocabulary';
import { outboxMessage } from '../cast/case-messages.ts';
import { cheapKeys } from '../cast/rehearsal-keys.ts';
import { RehearsedNode } from '../cast/rehearsed-node.ts';
import { FaultLog } from '../faults/fault-log.ts';
import { calm } from '../faults/weather.ts';
import { seededRandom } from '../seed/seeded-random.ts';
import type { ModelTransaction, Tables } from '../world/model-database.ts';
import { Scheduler } from '../world/scheduler.ts';
import { SimulatedNetwork } from '../world/simulated-network.ts';
import { Trace } from '../world/trace.ts';
import type { MonthProcedure } from './month-assumptions.ts';
import { monthHandlers } from './month-messages.ts';

const hourMs = 3_600_000;

export interface MonthWorldParts {
  readonly seed: string;
  readonly startMs: number;
  readonly parties: readonly PartyId[];
  readonly calendar: WorkingCalendar;
  readonly procedureOf: (code: string) => MonthProcedure;
  readonly onAsked: (party: PartyId, obligation: Obligation, creditor: PartyId) => void;
}

/** A letter that somebody writes after a while. */
export interface PlannedLetter {
  readonly id: string;
  readonly caseId: string;
  readonly dst: PartyId;
  readonly type: string;
  readonly data: Json;
  readonly afterMs: number;
}

type Work = (tx: ModelTransaction, tables: Tables, at: Instant) => void;

/** Ten provinces and the hub in ordinary weather. The nodes are those of every rehearsal. */
export class MonthWorld {
  readonly parties: readonly PartyId[];
  readonly scheduler: Scheduler;
  readonly network: SimulatedNetwork;
  readonly nodes: ReadonlyMap<PartyId, RehearsedNode>;

  constructor(parts: MonthWorldParts) {
    const { parties, seed } = parts;
    this.parties = parties;
    this.scheduler = new Scheduler(parts.startMs);
    const { scheduler } = this;
    const faults = new FaultLog<PartyId>(() => 0);
    const trace = new Trace(false);
    const keys = cheapKeys();
    const weather = () => calm;
    this.network = new SimulatedNetwork({
      scheduler,
      random: seededRandom(`${seed}/network`),
      strike: () => {},
      trace,
      weather,
      takerOf: (party) => this.nodes.get(party)?.taker(),
      parties,
      overhear: () => {},
    });
    const open = (party: PartyId): RehearsedNode =>
      new RehearsedNode({
        party,
        scheduler,
        random: seededRandom(`${seed}/${party}`),
        faults,
        trace,
        weather,
        keys,
        network: () => this.network,
        sabotage: undefined,
        custody: undefined,
        handlers: monthHandlers({
          ...parts,
          party,
          onAsked: (obligation, creditor) => parts.onAsked(party, obligation, creditor),
        }),
        onCrash: (node) => node.start(),
      });
    this.nodes = new Map(parties.map((party) => [party, open(party)]));
  }

  start(): void {
    for (const node of this.nodes.values()) node.start();
  }

  stop(party: PartyId, downMs: number): void {
    const node = this.nodes.get(party);
    node?.crash();
    this.scheduler.after(downMs, () => node?.start());
  }

  write(party: PartyId, letter: PlannedLetter): void {
    this.perform(party, letter.id, letter.afterMs, (tx, _, at) => {
      tx.changes.push({ kind: 'message', message: outboxMessage({ ...letter, at }) });
    });
  }

  /** Somebody does it after so long, and tries again each hour until its message is written. */
  perform(party: PartyId, messageId: string, afterMs: number, work: Work): void {
    const node = this.nodes.get(party);
    if (node === undefined) return;
    const isDone = (): boolean => node.database.tables.messageIds.has(messageId);
    const attempt = (): void => {
      if (isDone()) return;
      node.act((tx, tables) => {
        if (!isDone()) work(tx, tables, instantOf(node.clockMs()));
      });
      this.scheduler.after(hourMs, attempt);
    };
    this.scheduler.after(afterMs, attempt);
  }
}
