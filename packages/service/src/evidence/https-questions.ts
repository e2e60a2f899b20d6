import type { TLSSocket } from 'node:tls';
import type { PartyId } from '@zhulian/exchange';
import type { FastifyPluginAsync } from 'fastify';
import { fingerprintOf } from '../tls/node-certificate.ts';
import { parseAsked } from './parse-side-answer.ts';
import type { SideAnswerer } from './side-channel.ts';

const questionBytesMax = 256 * 1024;

/** `POST /exchange/v1/questions`. The certificate must be the asking party's own, as on the streams. */
export function httpsQuestions(parts: {
  readonly answer: SideAnswerer;
  readonly fingerprintOfParty: (party: PartyId) => string | undefined;
}): FastifyPluginAsync {
  return async (app) => {
    app.post('/exchange/v1/questions', { bodyLimit: questionBytesMax }, async (request, reply) => {
      const asked = parseAsked(request.body);
      if (asked === undefined) return reply.status(400).send({ code: 'link.question-malformed' });
      const known = parts.fingerprintOfParty(asked.source);
      const { raw } = (request.raw.socket as TLSSocket).getPeerCertificate();
      if (known === undefined || !raw || known !== fingerprintOf(raw)) {
        return reply.status(403).send({ code: 'link.certificate-unknown' });
      }
      return parts.answer(asked.source, asked.question);
    });
  };
}
