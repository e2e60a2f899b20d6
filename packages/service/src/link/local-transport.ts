import type { PartyId, PushAnswer, PushedBatch, Transport } from '@zhulian/exchange';
import { LinkFault } from './link-fault.ts';

/** Whoever can take a push: an Exchange. */
export interface PushTaker {
  receive(batch: PushedBatch): Promise<PushAnswer>;
}

/** 进程内通道: carries pushes between the nodes of one process. The same bytes, proofs and receipts as between two processes. */
export function createLocalTransport(peers: ReadonlyMap<PartyId, PushTaker>): Transport {
  return {
    async push(dst, batch) {
      const peer = peers.get(dst);
      if (peer === undefined) throw new LinkFault('link.peer-unknown');
      return peer.receive(batch);
    },
  };
}
