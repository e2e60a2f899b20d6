import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { PartyId } from '@zhulian/exchange';
import type { Party } from './party.ts';

/** 业务流: people at both sides who send, and who ask again when they do not learn whether it was done. */
export interface Traffic {
  /** Sends so many, half from each side, until each is acknowledged. */
  send(count: number): Promise<void>;
  /** One message from and one to the party; resolves when both have their receipts. */
  probe(party: Party): Promise<void>;
  /** Resolves when nothing waits at either side. */
  drain(): Promise<void>;
  sent(): number;
  readonly acknowledged: ReadonlyMap<PartyId, ReadonlySet<string>>;
}

const togetherMax = 25;
const drainWithinMs = 180_000;

export function createTraffic(parties: readonly Party[]): Traffic {
  const acknowledged = new Map(parties.map(({ order }) => [order.self, new Set<string>()]));
  const sendFrom = async (party: Party, count: number): Promise<void> => {
    for (let left = count; left > 0; left -= togetherMax) {
      const ids = Array.from({ length: Math.min(left, togetherMax) }, () => randomUUID());
      // The same ids again: whether the first asking was done is not known, and must not matter.
      while ((await party.ask({ kind: 'send', ids })) === undefined) await wait(50);
      for (const id of ids) acknowledged.get(party.order.self)?.add(id);
    }
  };
  const waitingAt = async (party: Party): Promise<number> =>
    ((await party.ask({ kind: 'waiting' })) as number | undefined) ?? Number.POSITIVE_INFINITY;
  const drainAll = async (): Promise<void> => {
    const until = performance.now() + drainWithinMs;
    for (;;) {
      const waiting = await Promise.all(parties.map(waitingAt));
      if (waiting.every((count) => count === 0)) return;
      if (performance.now() > until)
        throw new Error(`still waiting after ${drainWithinMs} ms: ${waiting.join(', ')}`);
      await wait(50);
    }
  };
  return {
    send: async (count) =>
      void (await Promise.all(parties.map((party) => sendFrom(party, Math.ceil(count / 2))))),
    async probe(party) {
      await Promise.all(parties.map((one) => sendFrom(one, 1)));
      const until = performance.now() + drainWithinMs;
      while ((await waitingAt(party)) > 0 && performance.now() < until) await wait(20);
    },
    drain: drainAll,
    sent: () => [...acknowledged.values()].reduce((sum, ids) => sum + ids.size, 0),
    acknowledged,
  };
}
