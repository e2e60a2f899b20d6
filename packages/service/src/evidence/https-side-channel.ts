import type { PartyId } from '@zhulian/exchange';
import { Pool } from 'undici';
import type { PeerAddress } from '../link/https-transport.ts';
import { LinkFault } from '../link/link-fault.ts';
import type { NodeCertificate } from '../tls/node-certificate.ts';
import { pinnedConnector } from '../tls/pinned-connector.ts';
import { parseSideAnswer } from './parse-side-answer.ts';
import type { SideChannel } from './side-channel.ts';

export interface HttpsSideChannel extends SideChannel {
  close(): Promise<void>;
}

const timeoutMs = 10_000;
const answerBytesMax = 4 * 1024 * 1024;

/**
 * 旁路 over HTTPS: the same pinned certificates as the streams, on connections of its own, so that neither a full lane keeps a
 * witness from answering nor a slow witness a lane.
 */
export function createHttpsSideChannel(parts: {
  readonly self: PartyId;
  readonly own: NodeCertificate;
  readonly addressOf: (party: PartyId) => PeerAddress | undefined;
}): HttpsSideChannel {
  const pools = new Map<string, Pool>();
  const poolTo = (address: PeerAddress): Pool => {
    const key = `${address.url} ${address.fingerprint}`;
    const pool = pools.get(key) ?? openPool(parts.own, address);
    pools.set(key, pool);
    return pool;
  };
  return {
    async ask(peer, question) {
      const address = parts.addressOf(peer);
      if (address === undefined) throw new LinkFault('link.peer-unknown');
      const { statusCode, body } = await poolTo(address)
        .request({
          method: 'POST',
          path: '/exchange/v1/questions',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ source: parts.self, question }),
        })
        .catch((cause: unknown) => {
          throw new LinkFault('link.unreachable', { cause });
        });
      const text = await readAll(body);
      const answer = statusCode === 200 ? parseSideAnswer(text) : undefined;
      if (answer === undefined) {
        throw new LinkFault('link.refused', {
          cause: new Error(`${statusCode} ${text.slice(0, 200)}`),
        });
      }
      return answer;
    },
    async close() {
      for (const pool of pools.values()) await pool.destroy();
    },
  };
}

function openPool(own: NodeCertificate, address: PeerAddress): Pool {
  return new Pool(address.url, {
    connections: 2,
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    connect: pinnedConnector({ own, fingerprint: address.fingerprint }),
  });
}

async function readAll(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > answerBytesMax) throw new LinkFault('link.answer-too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
