import type { PartyId, PushAnswer, Transport } from '@zhulian/exchange';
import { Pool } from 'undici';
import type { NodeCertificate } from '../tls/node-certificate.ts';
import { pinnedConnector } from '../tls/pinned-connector.ts';
import { LinkFault } from './link-fault.ts';
import { postJson } from './post-json.ts';

/** Where a peer is, and the certificate by which it is known there. */
export interface PeerAddress {
  /** `https://host:port`, no path. */
  readonly url: string;
  readonly fingerprint: string;
}

export interface HttpsTransport extends Transport {
  close(): Promise<void>;
}

const answerBytesMax = 8 * 1024 * 1024;
const timeoutMs = 10_000;
const connectionsMax = 32;

/**
 * HTTPS store-and-forward: one POST per push, TLS both ways, no redirects, bounded time and size. The peer's certificate
 * must be the very one that the hub's trust list names; names and foreign authorities count for nothing.
 */
export function createHttpsTransport(parts: {
  readonly own: NodeCertificate;
  /** Undefined while the peer has not joined: a retryable fault. */
  readonly addressOf: (party: PartyId) => PeerAddress | undefined;
}): HttpsTransport {
  const pools = new Map<string, Pool>();
  function poolTo(address: PeerAddress): Pool {
    const key = `${address.url} ${address.fingerprint}`;
    const pool = pools.get(key) ?? openPool(parts.own, address);
    pools.set(key, pool);
    return pool;
  }
  return {
    async push(dst, batch) {
      const address = parts.addressOf(dst);
      if (address === undefined) throw new LinkFault('link.peer-unknown');
      const { statusCode, text } = await postJson(poolTo(address), {
        path: '/exchange/v1/envelopes',
        body: JSON.stringify(batch),
        answerBytesMax,
      });
      if (statusCode !== 200) {
        throw new LinkFault('link.refused', {
          cause: new Error(`${statusCode} ${text.slice(0, 200)}`),
        });
      }
      return JSON.parse(text) as PushAnswer;
    },
    async close() {
      for (const pool of pools.values()) await pool.destroy();
    },
  };
}

function openPool(own: NodeCertificate, address: PeerAddress): Pool {
  return new Pool(address.url, {
    connections: connectionsMax,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    connect: pinnedConnector({ own, fingerprint: address.fingerprint }),
  });
}
