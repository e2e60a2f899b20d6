import type { OutgoingStore, PartyId, StreamHead, Transport } from '@zhulian/exchange';
import type { Sabotage } from './sabotage.ts';

interface Sending {
  readonly outgoing: OutgoingStore;
  readonly transport: Transport;
}

/** How a mutant sends. */
export function bendOutgoing(sending: Sending, sabotage: Sabotage | undefined): Sending {
  if (sabotage === 'retries-bounded') return boundRetries(sending);
  if (sabotage === 'head-in-memory') return keepHeadInMemory(sending);
  return sending;
}

/** The third failed push in a row is the last. */
function boundRetries({ outgoing, transport }: Sending): Sending {
  const failures = new Map<PartyId, number>();
  return {
    outgoing: {
      ...outgoing,
      listUnreceipted: async (dst, limit, afterSeq) =>
        (failures.get(dst) ?? 0) >= 3 ? [] : outgoing.listUnreceipted(dst, limit, afterSeq),
    },
    transport: {
      async push(dst, batch) {
        try {
          return await transport.push(dst, batch);
        } catch (error) {
          failures.set(dst, (failures.get(dst) ?? 0) + 1);
          throw error;
        }
      },
    },
  };
}

/** The head of each stream is read once and then remembered, whatever has become of a commit. */
function keepHeadInMemory({ outgoing, transport }: Sending): Sending {
  const heads = new Map<PartyId, StreamHead>();
  return {
    transport,
    outgoing: {
      ...outgoing,
      async sealOutbox(dst, limit, seal) {
        let next: StreamHead | undefined;
        const count = await outgoing.sealOutbox(dst, limit, (rows, head, lastCaseSeq) => {
          const sealed = seal(rows, heads.get(dst) ?? head, lastCaseSeq);
          next = sealed.at(-1) ?? head;
          return sealed;
        });
        if (next !== undefined) heads.set(dst, next);
        return count;
      },
    },
  };
}
