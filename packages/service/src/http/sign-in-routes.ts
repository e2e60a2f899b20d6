import type {} from '@fastify/cookie';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../session/actor.ts';
import type { Sessions } from '../session/session-cookie.ts';
import type { SignIn, Site } from '../session/sign-in.ts';
import { replyWithProblem } from './problem-reply.ts';

export interface SignInRouteParts {
  readonly signIn: SignIn;
  readonly sessions: Sessions;
  /** Path below which this node is mounted, '' or `/guangdong`; cookies go no higher. */
  readonly prefix: string;
  readonly origin: string;
  /** Base address of this node as browsers see it; the issuer's answer is checked against it. */
  readonly publicUrl: string;
  /** False when the token names an office or a role that is not this node's. */
  readonly admits: (actor: Actor, site: Site) => boolean;
}

/** Cookie of each site; the portal's and the desk's sessions never stand in for one another. */
export const cookieNames: Readonly<Record<Site, string>> = { desk: 'zl_desk', portal: 'zl_portal' };

/** `/sign-in`, `/sign-in/portal`, their callback, and `/sign-out`. */
export function signInRoutes(parts: SignInRouteParts): FastifyPluginAsync {
  return async (app) => {
    app.get('/sign-in/:site?', async (request, reply) => {
      const query = request.query as Record<string, string | undefined>;
      const site: Site =
        (request.params as { site?: string }).site === 'portal' ? 'portal' : 'desk';
      const home = `${parts.prefix}/${site}/`;
      const wanted = query['returnTo'] ?? query['return'];
      const returnTo = wanted !== undefined && isOwnPath(wanted, parts.prefix) ? wanted : home;
      return reply.redirect(
        String(await parts.signIn.begin({ site, returnTo, hint: query['as'] })),
      );
    });
    app.get('/sign-in/callback', (request, reply) => completeSignIn(parts, request, reply));
    app.post('/sign-out', async (request, reply) => {
      for (const name of Object.values(cookieNames)) {
        const token = request.cookies[name];
        if (token) await parts.sessions.close(token);
        reply.clearCookie(name, { path: `${parts.prefix}/` });
      }
      return reply.redirect('/', 303);
    });
  };
}

async function completeSignIn(
  parts: SignInRouteParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const done = await parts.signIn.complete(new URL(request.url, parts.publicUrl));
  if (!done) return replyWithProblem(reply, { code: 'session.sign-in-stale' }, parts.origin);
  if (!parts.admits(done.actor, done.site)) {
    return replyWithProblem(reply, { code: 'session.not-of-this-node' }, parts.origin);
  }
  const token = await parts.sessions.open({ actor: done.actor, site: done.site });
  reply.setCookie(cookieNames[done.site], token, {
    path: `${parts.prefix}/`,
    httpOnly: true,
    sameSite: 'lax',
    secure: parts.publicUrl.startsWith('https:'),
  });
  return reply.redirect(done.returnTo);
}

function isOwnPath(path: string, prefix: string): boolean {
  return path.startsWith(`${prefix}/`) && !path.startsWith('//') && !path.includes('\\');
}
