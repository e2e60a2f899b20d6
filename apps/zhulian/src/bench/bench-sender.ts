import { createEd25519Signer, createSm2Signer, type OutgoingStore } from '@zhulian/exchange';
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
  /** Commits `count` messages together; resolves when they are durable in the outbox. */
  enqueue(count: number): Promise<void>;
  /** Resolves when every message enqueued so far has its final receipt stored. */
  drained(): Promise<void>;
  /** Resolves when fewer than `count` wait for their receipts: a writer's back-pressure. */
  drainedBelow(count: number): Promise<void>;
  /** Milliseconds from commit to stored receipt, of all since the last call; by subject also the moment of commit. */
  takeLatencies(): readonly number[];
  takeCommits(): ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

export async function openBenchSender(order: {
  readonly database: NodeDatabase;
  readonly folder: string;
  readonly receiverUrl: string;
  readonly limits: Partial<LinkLimits>;
  /** 国密: an SM2 proof beside the first on every envelope. */
  readonly hasSecondSuite?: boolean;
}): Promise<BenchSender> {
  const own = await loadBenchParty(order.folder, sender);
  const peer = await loadBenchParty(order.folder, receiver);
  const book = openBook();
  const secondSigner = createSm2Signer({ ...own.keys.second, randomness: systemRandomness });
  const transport = createHttpsTransport({
    own: own.certificate,
    addressOf: () => ({ url: order.receiverUrl, fingerprint: peer.certificate.fingerprint }),
  });
  const exchange: Exchange = createExchange<Transaction>({
    self: sender,
    clock: wallClock,
    timer: systemTimer,
    randomness: systemRandomness,
    signer: createEd25519Signer(own.keys.envelope),
    ...(order.hasSecondSuite && { secondSignerFor: () => secondSigner }),
    verifier: trustOf(
      new Map([
        [sender, own],
        [receiver, peer],
      ]),
    ),
    outgoing: book.watch(createOutgoingStore(order.database.serving)),
    incoming: createIncomingStore(order.database.serving),
    transport,
    handlers: new Map(),
    limits: order.limits,
  });
  return {
    enqueue: (count) => enqueue(order.database.serving, { count, book, exchange }),
    drained: () => book.drainedBelow(1),
    drainedBelow: (count) => book.drainedBelow(count),
    takeLatencies: () => book.takeLatencies(),
    takeCommits: () => book.takeCommits(),
    async stop() {
      exchange.stop();
      await transport.close();
    },
  };
}

async function enqueue(
  database: Database,
  order: { readonly count: number; readonly book: Book; readonly exchange: Exchange },
): Promise<void> {
  const messages = Array.from({ length: order.count }, () => {
    const id = freshId({ randomness: systemRandomness });
    return benchMessage({
      id,
      dst: receiver,
      subject: `case/${id}`,
      createdAt: instantOf(wallClock.nowMs()),
    });
  });
  order.book.expect(messages.length);
  // One statement is a transaction of its own, as in the raw limit.
  await enqueueOutbox(database, messages);
  const at = performance.now();
  for (const { subject } of messages) order.book.committed(subject, at);
  order.exchange.wake(receiver);
}

type Book = ReturnType<typeof openBook>;

/** Keeps the moments of each message; watches the store instead of asking it, so that measuring costs nothing there. */
function openBook() {
  const subjectOf = new Map<number, string>();
  const commits = new Map<string, number>();
  const taken = new Map<string, number>();
  let latencies: number[] = [];
  let open = 0;
  let waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  return {
    expect: (count: number): void => void (open += count),
    committed(subject: string, at: number): void {
      commits.set(subject, at);
      taken.set(subject, performance.timeOrigin + at);
    },
    watch: (store: OutgoingStore): OutgoingStore => ({
      ...store,
      sealOutbox: (dst, limit, seal) =>
        store.sealOutbox(dst, limit, (rows, head, last) => {
          const sealed = seal(rows, head, last);
          for (const message of sealed) subjectOf.set(message.seq, message.subject);
          return sealed;
        }),
      async storeReceipts(receipts) {
        await store.storeReceipts(receipts);
        const at = performance.now();
        for (const receipt of receipts) {
          if (receipt.level !== 'APPLIED') continue;
          const subject = subjectOf.get(receipt.seq) ?? '';
          subjectOf.delete(receipt.seq);
          latencies.push(at - (commits.get(subject) ?? at));
          commits.delete(subject);
          open -= 1;
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
    takeLatencies(): readonly number[] {
      const out = latencies;
      latencies = [];
      return out;
    },
    takeCommits(): ReadonlyMap<string, number> {
      const out = new Map(taken);
      taken.clear();
      return out;
    },
  };
}
