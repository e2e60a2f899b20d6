import type { TLSSocket } from 'node:tls';
import { isPartyId, type PartyId, type PushedBatch } from '@zhulian/exchange';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { fingerprintOf } from '../tls/node-certificate.ts';
import type { PushTaker } from './local-transport.ts';

const envelopesMax = 256;
/** 256 envelopes of 256 KB would be 64 MB; a push is far smaller, and larger ones are cut by the sender. */
const pushBytesMax = 16 * 1024 * 1024;

export interface HttpsReceiverParts {
  readonly exchange: PushTaker;
  /** The certificate by which the trust list knows a party; undefined for a stranger. */
  readonly fingerprintOfParty: (party: PartyId) => string | undefined;
}

/**
 * `POST /exchange/v1/envelopes`. The certificate must be the pushing party's own, and the party the one that the push
 * names; what stands inside each envelope is judged by its own signature and by nothing that came with it.
 */
export function httpsReceiver(parts: HttpsReceiverParts): FastifyPluginAsync {
  return async (app) => {
    app.post('/exchange/v1/envelopes', { bodyLimit: pushBytesMax }, async (request, reply) => {
      const batch = request.body;
      if (!isPushedBatch(batch)) return reply.status(400).send({ code: 'link.push-malformed' });
      const known = parts.fingerprintOfParty(batch.source);
      if (known === undefined || known !== fingerprintShown(request)) {
        return reply.status(403).send({ code: 'link.certificate-unknown' });
      }
      return parts.exchange.receive(batch);
    });
  };
}

const shown = new WeakMap<TLSSocket, string>();

/** A connection keeps the certificate with which it began: TLS 1.3 knows no second handshake, and sessions are not resumed. */
function fingerprintShown(request: FastifyRequest): string | undefined {
  const socket = request.raw.socket as TLSSocket;
  const known = shown.get(socket);
  if (known !== undefined) return known;
  const { raw } = socket.getPeerCertificate();
  if (!raw) return undefined;
  const fingerprint = fingerprintOf(raw);
  shown.set(socket, fingerprint);
  return fingerprint;
}

function isPushedBatch(body: unknown): body is PushedBatch {
  if (typeof body !== 'object' || body === null || Object.keys(body).length !== 2) return false;
  const { source, envelopes } = body as Partial<PushedBatch>;
  return (
    typeof source === 'string' &&
    isPartyId(source) &&
    Array.isArray(envelopes) &&
    envelopes.length <= envelopesMax &&
    envelopes.every((envelope) => typeof envelope === 'string')
  );
}
