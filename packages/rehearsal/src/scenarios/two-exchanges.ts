import {
  type OutboxMessage,
  type PartyId,
  type PushAnswer,
  type PushedBatch,
  partyOf,
  type StoredReceipt,
} from '@zhulian/exchange';
import {
  type ApplyMessages,
  createExchange,
  type Exchange,
  type LinkEvent,
  type LinkLimits,
} from '@zhulian/service';
import { instantOf } from '@zhulian/vocabulary';
import { type RehearsalKeys, realKeys } from '../cast/rehearsal-keys.ts';
import { calm } from '../faults/weather.ts';
import type { Sabotage } from '../mutants/sabotage.ts';
import { seededRandom } from '../seed/seeded-random.ts';
import { Disk } from '../world/disk.ts';
import { LockTable } from '../world/lock-table.ts';
import { Machine } from '../world/machine.ts';
import { ModelDatabase, type ModelTransaction } from '../world/model-database.ts';
import { createModelIncomingStore } from '../world/model-incoming-store.ts';
import { createModelOutgoingStore } from '../world/model-outgoing-store.ts';
import { Scheduler } from '../world/scheduler.ts';

export const sender: PartyId = partyOf('44');
export const receiver: PartyId = partyOf('52');
export const bystander: PartyId = partyOf('43');

type Post = (dst: PartyId, batch: PushedBatch) => Promise<PushAnswer>;

export interface Side {
  readonly exchange: Exchange;
  readonly database: ModelDatabase;
  readonly events: LinkEvent[];
  readonly disk: Disk;
  /** Receipts that this side has stored, final ones before others. */
  receiptOf(peer: PartyId, seq: number): StoredReceipt | undefined;
}

/** Three real engines with real keys on a standing network, for scenes that are told step by step and not by seed. */
export class TwoExchanges {
  readonly scheduler: Scheduler = new Scheduler(Date.UTC(2026, 10, 23, 8));
  readonly keys: RehearsalKeys = realKeys([sender, receiver, bystander], 'two-exchanges');
  readonly sides: ReadonlyMap<PartyId, Side>;
  /** What carries a push; a scene may put its own in the way. */
  post: Post;

  constructor(options: {
    readonly handlers: ReadonlyMap<string, ApplyMessages<ModelTransaction>>;
    readonly limits?: Partial<LinkLimits>;
    /** A safety taken out of all sides, for the broken twin of a scene. */
    readonly sabotage?: Sabotage;
    /** Nobody ever tries again by himself: another broken twin. */
    readonly hasNoTimer?: boolean;
  }) {
    this.sides = new Map(
      [sender, receiver, bystander].map((party) => [party, this.#open(party, options)]),
    );
    this.post = (dst, batch) => this.side(dst).exchange.receive(batch);
  }

  side(party: PartyId): Side {
    const side = this.sides.get(party);
    if (side === undefined) throw new RangeError(`${party} takes no part`);
    return side;
  }

  /** Commits messages to the sender's outbox, as a business transaction would. */
  enqueue(messages: readonly Partial<OutboxMessage>[]): void {
    this.enqueueAt(sender, messages);
  }

  enqueueAt(party: PartyId, messages: readonly Partial<OutboxMessage>[]): void {
    const { database } = this.side(party);
    const count = database.tables.messageIds.size;
    database.commit({
      changes: messages.map((part, index) => ({
        kind: 'message',
        message: {
          id: `message-${count + index + 1}`,
          dst: receiver,
          subject: 'case/1',
          type: 'known.v1',
          basis: 'rehearsal',
          purpose: 'rehearsal',
          data: {},
          createdAt: instantOf(this.scheduler.nowMs()),
          ...part,
        },
      })),
    });
  }

  /** Wakes the sender's lane and lets so much virtual time go by. */
  async run(durationMs: number): Promise<void> {
    this.side(sender).exchange.wake(receiver);
    await this.scheduler.runUntil(this.scheduler.nowMs() + durationMs);
  }

  /** The answer to one push, given straight to a side's door. */
  async pushTo(party: PartyId, batch: PushedBatch): Promise<PushAnswer> {
    let answer: PushAnswer | undefined;
    void this.side(party)
      .exchange.receive(batch)
      .then((given) => {
        answer = given;
      });
    await this.scheduler.runUntil(this.scheduler.nowMs() + 1_000);
    if (answer === undefined) throw new RangeError('the push was not answered');
    return answer;
  }

  #open(party: PartyId, options: ConstructorParameters<typeof TwoExchanges>[0]): Side {
    const events: LinkEvent[] = [];
    const database = new ModelDatabase({ hasUniqueKeys: true, isFlushed: true });
    const disk = new Disk();
    const machine = new Machine({
      scheduler: this.scheduler,
      random: seededRandom(party),
      strike: () => {},
      skewMs: () => 0,
      disk,
      weather: () => calm,
      crash: () => {},
      tear: undefined,
    });
    const exchange = createExchange({
      self: party,
      clock: machine.clock,
      timer: options.hasNoTimer === true ? { after: () => () => {} } : machine.timer,
      randomness: machine.randomness,
      signer: this.keys.signerOf(party),
      verifier: this.keys.verifier,
      outgoing: createModelOutgoingStore(machine, database),
      incoming: createModelIncomingStore({
        machine,
        database,
        locks: new LockTable(),
        sabotage: options.sabotage,
        lowestCaseSeq: new Map(),
      }),
      transport: { push: (dst, batch) => this.post(dst, batch) },
      handlers: options.handlers,
      limits: { ...options.limits, tickMs: 3_600_000 },
      observe: (event) => events.push(event),
    });
    const receiptOf = (peer: PartyId, seq: number): StoredReceipt | undefined => {
      const kept = database.tables.receipts.get(`${peer} ${seq}`);
      return kept?.final ?? kept?.stored;
    };
    return { exchange, database, events, disk, receiptOf };
  }
}
