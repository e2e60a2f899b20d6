import {
  createEd25519Signer,
  createSm2Signer,
  type OutgoingStore,
  type PartyId,
  type Timer,
} from '@zhulian/exchange';
import {
  createExchange,
  createHttpsTransport,
  type Exchange,
  freshId,
  type LinkLimits,
} from '@zhulian/service';
import {
  createIncomingStore,
  createOutgoingStore,
  type Database,
  enqueueOutbox,
  type NodeDatabase,
  type Transaction,
} from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import { systemRandomness, systemTimer, wallClock } from '../region/system-ports.ts';
import { benchMessage } from './bench-message.ts';
import { loadBenchParty, receiver, sender, trustOf } from './bench-party.ts';

/** The sending node of the bench: leaves messages in its outbox and learns when their final receipts are stored. */
export interface BenchSender {
  /** Commits `count` messages together, to the first receiver unless another is named; resolves when they are durable in the outbox. */
  enqueue(count: number, dst?: PartyId): Promise<void>;
  /** Messages to a receiver that have no final receipt stored. */
  waitingFor(dst: PartyId): number;
  /** Resolves when every message enqueued so far has its final receipt stored. */
  drained(): Promise<void>;
  /** Resolves when fewer than `count` wait for their receipts: a writer's back-pressure. */
  drainedBelow(count: number): Promise<void>;
  /** Milliseconds from commit to stored receipt, of all since the last call, to the first receiver unless another is named. */
  takeLatencies(dst?: PartyId): readonly number[];
  /** By subject the moment of commit. */
  takeCommits(): ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

export async function openBenchSender(order: {
  readonly database: NodeDatabase;
  readonly folder: string;
  /** Where the receivers listen, or will. */
  readonly receivers: Readonly<Partial<Record<PartyId, string>>>;
  readonly limits: Partial<LinkLimits>;
  /** 国密: an SM2 proof beside the first on every envelope. */
  readonly hasSecondSuite?: boolean;
}): Promise<BenchSender> {
  const own = await loadBenchParty(order.folder, sender);
  const parties = new Map([[sender, own]]);
  for (const party of Object.keys(order.receivers) as PartyId[]) {
    parties.set(party, await loadBenchParty(order.folder, party));
  }
  const book = openBook();
  const secondSigner = createSm2Signer({ ...own.keys.second, randomness: systemRandomness });
  const transport = createHttpsTransport({
    own: own.certificate,
    addressOf(party) {
      const url = order.receivers[party];
      const fingerprint = parties.get(party)?.certificate.fingerprint;
      return url === undefined || fingerprint === undefined ? undefined : { url, fingerprint };
    },
  });
  const exchange: Exchange = createExchange<Transaction>({
    self: sender,
    clock: wallClock,
    timer: impatient,
    randomness: systemRandomness,
    signer: createEd25519Signer(own.keys.envelope),
    ...(order.hasSecondSuite && { secondSignerFor: () => secondSigner }),
    verifier: trustOf(parties),
    outgoing: book.watch(createOutgoingStore(order.database.serving)),
    incoming: createIncomingStore(order.database.serving),
    transport,
    handlers: new Map(),
    limits: order.limits,
  });
  return {
    enqueue: (count, dst = receiver) =>
      enqueue(order.database.serving, { count, dst, book, exchange }),
    waitingFor: (dst) => book.waitingFor(dst),
    drained: () => book.drainedBelow(1),
    drainedBelow: (count) => book.drainedBelow(count),
    takeLatencies: (dst = receiver) => book.takeLatencies(dst),
    takeCommits: () => book.takeCommits(),
    async stop() {
      exchange.stop();
      await transport.close();
    },
  };
}

/** A peer that comes back gives a sign of life, which ends the wait for it; the receivers of the bench send nothing. */
const impatient: Timer = {
  after: (delayMs, action) => systemTimer.after(Math.min(delayMs, impatientMs), action),
};
const impatientMs = 500;

async function enqueue(
  database: Database,
  order: {
    readonly count: number;
    readonly dst: PartyId;
    readonly book: Book;
    readonly exchange: Exchange;
  },
): Promise<void> {
  const messages = Array.from({ length: order.count }, () => {
    const id = freshId({ randomness: systemRandomness });
    return benchMessage({
      id,
      dst: order.dst,
      subject: `case/${id}`,
      createdAt: instantOf(wallClock.nowMs()),
    });
  });
  order.book.expect(order.dst, messages.length);
  // One statement is a transaction of its own, as in the raw limit.
  await enqueueOutbox(database, messages);
  const at = performance.now();
  for (const { subject } of messages) order.book.committed(subject, at);
  order.exchange.wake(order.dst);
}

type Book = ReturnType<typeof openBook>;

/** Keeps the moments of each message; watches the store instead of asking it, so that measuring costs nothing there. */
function openBook() {
  const subjectOf = new Map<string, string>();
  const openTo = new Map<PartyId, number>();
  const commits = new Map<string, number>();
  const taken = new Map<string, number>();
  const latencies = new Map<PartyId, number[]>();
  let open = 0;
  let waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  return {
    expect(dst: PartyId, count: number): void {
      open += count;
      openTo.set(dst, (openTo.get(dst) ?? 0) + count);
    },
    waitingFor: (dst: PartyId): number => openTo.get(dst) ?? 0,
    committed(subject: string, at: number): void {
      commits.set(subject, at);
      taken.set(subject, performance.timeOrigin + at);
    },
    watch: (store: OutgoingStore): OutgoingStore => ({
      ...store,
      sealOutbox: (dst, limit, seal) =>
        store.sealOutbox(dst, limit, (rows, head, last) => {
          const sealed = seal(rows, head, last);
          for (const { seq, subject } of sealed) subjectOf.set(`${dst} ${seq}`, subject);
          return sealed;
        }),
      async storeReceipts(receipts) {
        await store.storeReceipts(receipts);
        const at = performance.now();
        for (const receipt of receipts) {
          if (receipt.level !== 'APPLIED') continue;
          const place = `${receipt.peer} ${receipt.seq}`;
          const subject = subjectOf.get(place) ?? '';
          subjectOf.delete(place);
          const took = at - (commits.get(subject) ?? at);
          const known = latencies.get(receipt.peer) ?? [];
          latencies.set(receipt.peer, known);
          known.push(took);
          commits.delete(subject);
          open -= 1;
          openTo.set(receipt.peer, (openTo.get(receipt.peer) ?? 0) - 1);
        }
        const ready = waiting.filter(({ count }) => open < count);
        waiting = waiting.filter(({ count }) => open >= count);
        for (const { resolve } of ready) resolve();
      },
    }),
    drainedBelow: (count: number): Promise<void> =>
      open < count
        ? Promise.resolve()
        : new Promise((resolve) => void waiting.push({ count, resolve })),
    takeLatencies(dst: PartyId): readonly number[] {
      const out = latencies.get(dst) ?? [];
      latencies.delete(dst);
      return out;
    },
    takeCommits(): ReadonlyMap<string, number> {
      const out = new Map(taken);
      taken.clear();
      return out;
    },
  };
}
