import { createEd25519Signer, type IncomingStore, type PartyId } from '@zhulian/exchange';
import { createExchange, httpsReceiver } from '@zhulian/service';
import {
  createIncomingStore,
  createOutgoingStore,
  openNodePools,
  type Transaction,
} from '@zhulian/store';
import { openLinkServer } from '../process/link-server.ts';
import { systemRandomness, systemTimer, wallClock } from '../region/system-ports.ts';
import { applyBenchMessages, benchType } from './bench-message.ts';
import { loadBenchParty, sender, trustOf } from './bench-party.ts';
import type { ReceiverAnswer, ReceiverOrder } from './bench-wire.ts';

/** The receiving node of the bench, in a process of its own. Told where to listen by its parent; answers when things became durable. */
async function receive(order: ReceiverOrder): Promise<void> {
  const database = openNodePools({ address: order.address, name: 'bench', connectionsMax: 20 });
  const parties = new Map([
    [sender, await loadBenchParty(order.folder, sender)],
    [order.self, await loadBenchParty(order.folder, order.self)],
  ]);
  const own = await loadBenchParty(order.folder, order.self);
  const durableAt = new Map<string, number>();
  const exchange = createExchange<Transaction>({
    self: order.self,
    clock: wallClock,
    timer: systemTimer,
    randomness: systemRandomness,
    signer: createEd25519Signer(own.keys.envelope),
    verifier: trustOf(parties),
    outgoing: createOutgoingStore(database.serving),
    incoming: watched(createIncomingStore(database.serving), durableAt),
    transport: { push: () => Promise.reject(new Error('the receiver of the bench sends nothing')) },
    handlers: new Map([[benchType, applyBenchMessages]]),
  });
  const fingerprintOfParty = (party: PartyId) => parties.get(party)?.certificate.fingerprint;
  await openLinkServer({
    port: order.port,
    certificate: own.certificate,
    plugins: [httpsReceiver({ exchange, fingerprintOfParty })],
  });
  process.on('message', (asked) => {
    if (asked !== 'durable') return;
    const answer: ReceiverAnswer = { kind: 'durable', at: Object.fromEntries(durableAt) };
    durableAt.clear();
    process.send?.(answer);
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ kind: 'ready' } satisfies ReceiverAnswer);
}

/** Notes the moment after the commit for every subject of a push. */
function watched(
  store: IncomingStore<Transaction>,
  durableAt: Map<string, number>,
): IncomingStore<Transaction> {
  return {
    position: (src) => store.position(src),
    async receive(src, subjects, work) {
      const answer = await store.receive(src, subjects, work);
      const at = performance.timeOrigin + performance.now();
      for (const subject of subjects) durableAt.set(subject, at);
      return answer;
    },
  };
}

await receive(JSON.parse(process.argv[2] ?? '{}') as ReceiverOrder);
