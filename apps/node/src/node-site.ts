import { readFileSync } from 'node:fs';
import type {} from '@fastify/cookie';
import type { PartyId } from '@zhulian/exchange';
import {
  type Actor,
  cookieNames,
  type DeskPort,
  deskRoutes,
  readStrictJson,
  replyWithProblem,
  type Sessions,
  type SignIn,
  signInRoutes,
  UnreadableBody,
} from '@zhulian/service';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';

export interface NodeSiteParts {
  readonly party: PartyId;
  readonly desk: DeskPort;
  /** Two digits of the province whose officials and citizens sign in here; undefined for the hub. */
  readonly province: string | undefined;
  readonly sessions: Sessions;
  readonly signIn: SignIn;
  /** Path below which the node is mounted, '' or `/guangdong`. */
  readonly prefix: string;
  readonly publicUrl: string;
  /** index.html of the built desk. */
  readonly deskPage: URL;
}

/** What a node offers a browser beside the portal: sign-in, the desk's API, and the desk itself. */
export function nodeSite(parts: NodeSiteParts): FastifyPluginAsync {
  const origin = parts.party;
  return async (app) => {
    // Before anything is registered: what is registered earlier keeps the error handler of its time.
    app.setErrorHandler((error, _request, reply) => answerError(error, reply, origin));
    readStrictJson(app);
    await app.register(
      signInRoutes({
        ...parts,
        origin,
        admits: (actor, site) => isOfThisNode(actor, site, parts.province),
      }),
    );
    const actorOf = (request: FastifyRequest): Promise<Actor | undefined> =>
      parts.sessions.find({ token: request.cookies[cookieNames.desk], site: 'desk' });
    await app.register(deskRoutes({ desk: parts.desk, origin, actorOf }), {
      prefix: '/api/v1',
    });
    app.get('/desk', async (_request, reply) => reply.redirect(`${parts.prefix}/desk/`));
    app.get('/desk/*', async (_request, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-cache')
        .send(readFileSync(parts.deskPage)),
    );
  };
}

/** Officials of this province at its desk, citizens whom its register knows at its portal. */
function isOfThisNode(
  actor: Actor,
  site: 'desk' | 'portal',
  province: string | undefined,
): boolean {
  if (province === undefined) return site === 'desk' && actor.role === 'hub-coordinator';
  if (site === 'portal') return actor.role === 'citizen' && actor.office.startsWith(province);
  return actor.role !== 'citizen' && actor.office.startsWith(province);
}

function answerError(
  error: unknown,
  reply: Parameters<typeof replyWithProblem>[0],
  origin: string,
): unknown {
  if (error instanceof UnreadableBody) return replyWithProblem(reply, error.refusal, origin);
  const { statusCode = 500, retryable = false } = error as {
    statusCode?: number;
    retryable?: boolean;
  };
  if (retryable) return replyWithProblem(reply, { code: 'exchange.busy' }, origin);
  if (statusCode === 413) return replyWithProblem(reply, { code: 'request.too-large' }, origin);
  if (statusCode < 500) return replyWithProblem(reply, { code: 'request.malformed' }, origin);
  reply.log.error(error);
  return reply.status(500).send({ code: 'node.defect', origin, id: reply.request.id });
}
