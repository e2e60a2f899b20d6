import { randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isKeyOrder } from '@zhulian/exchange';
import { type PublishedTrust, parseEnrolment, type TrustRegister } from '@zhulian/hub';
import type { Result } from '@zhulian/vocabulary';
import type { FastifyPluginAsync, FastifyReply } from 'fastify';

/** What opens the hub's book: the token of the join file admits new parties, the operator's token ends keys of known ones. */
export interface TrustTokens {
  readonly enrolment: string;
  readonly operator: string;
}

/** 信任登记 over HTTPS: the chain of lists for everybody; admission by token; changes by a party's own signed order. */
export function trustRoutes(register: TrustRegister, tokens: TrustTokens): FastifyPluginAsync {
  return async (app) => {
    app.get('/trust/v1/list', async () => ({
      sealed: register.firstVersion(),
      addresses: (await register.publishedAfter(Number.MAX_SAFE_INTEGER)).addresses,
    }));
    app.get<{ Querystring: { readonly after?: string } }>('/trust/v2/lists', async (request) => {
      const after = Number(request.query.after ?? 0);
      return register.publishedAfter(Number.isSafeInteger(after) ? after : 0);
    });
    app.post('/trust/v2/enrolments', async (request, reply) => {
      if (!isBearer(request.headers.authorization, tokens.enrolment)) {
        return reply.status(403).send({ code: 'hub.token-wrong' });
      }
      const enrolment = parseEnrolment(request.body);
      if (!enrolment || enrolment.party === 'zl:hub') {
        return reply.status(400).send({ code: 'hub.enrolment-malformed' });
      }
      return answer(reply, await register.enrol(enrolment));
    });
    app.post<{ Body: { readonly order?: unknown } | null }>(
      '/trust/v2/orders',
      async (request, reply) => {
        const sealed = request.body?.order;
        return answer(reply, await register.order(typeof sealed === 'string' ? sealed : ''));
      },
    );
    app.post<{ Body: { readonly order?: unknown } | null }>(
      '/trust/v2/operator-orders',
      async (request, reply) => {
        if (!isBearer(request.headers.authorization, tokens.operator)) {
          return reply.status(403).send({ code: 'hub.token-wrong' });
        }
        const order = request.body?.order;
        if (!isKeyOrder(order)) return reply.status(400).send({ code: 'key-order.malformed' });
        return answer(reply, await register.orderAsOperator(order));
      },
    );
  };
}

function answer(
  reply: FastifyReply,
  outcome: Result<PublishedTrust, { readonly code: string }>,
): unknown {
  return outcome.ok ? outcome.value : reply.status(422).send(outcome.refusal);
}

function isBearer(header: string | undefined, token: string): boolean {
  const shown = Buffer.from(header ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return shown.length === wanted.length && timingSafeEqual(shown, wanted);
}

/** Made at the first start; readable by its owner only. */
export function loadToken(file: string): string {
  if (!existsSync(file))
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}
