import cookie from '@fastify/cookie';
import { problemOf } from '@zhulian/contract';
import { mark } from '@zhulian/design';
import fastify, { type FastifyInstance, type FastifyPluginAsync } from 'fastify';
import type { DevelopmentIssuer } from '../issuer/development-issuer.ts';
import { homeCss } from './home-css.ts';
import { type RoleGroup, renderHomePage } from './home-page.ts';
import { renderNotFound } from './not-found-page.ts';

export interface GatewayParts {
  /** Each node below its own prefix, `/guangdong`; the hub below `/hub`. */
  readonly mounts: readonly { readonly prefix: string; readonly plugin: FastifyPluginAsync }[];
  readonly issuer: DevelopmentIssuer | undefined;
  readonly roleGroups: readonly RoleGroup[];
  /** Portals register their own prefixes. */
  readonly portals: readonly FastifyPluginAsync[];
  readonly deskAssets: FastifyPluginAsync;
  readonly demo: FastifyPluginAsync;
  /** Today as the region sees it, in words; the demo's clock may run ahead. */
  readonly todayWords: () => { readonly zh: string; readonly en: string };
}

const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; worker-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

/** The portals keep the reader's language in it too. */
const languageCookie = 'zhulian-language';

/** Where a sign-in that names nobody goes: to the cards, and from there on to where it was going. */
function homeWithoutCard(address: string): string | undefined {
  const url = new URL(address, 'http://region.invalid');
  if (!/^\/[a-z-]+\/sign-in(\/portal)?$/.test(url.pathname) || url.searchParams.has('as')) return;
  const returnTo = url.searchParams.get('returnTo') ?? url.searchParams.get('return');
  return returnTo === null ? '/' : `/?returnTo=${encodeURIComponent(returnTo)}`;
}

/** One listening address for the whole region on one machine: a convenience of the demo, never a shared database. */
export async function createGateway(parts: GatewayParts): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit: 262_144, forceCloseConnections: true, trustProxy: false });
  await app.register(cookie);
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'same-origin');
    if (!reply.hasHeader('content-security-policy'))
      reply.header('content-security-policy', policy);
  });
  const { issuer } = parts;
  if (issuer) {
    app.addHook('onRequest', async (request, reply) => {
      if (!request.url.startsWith('/issuer/')) return;
      reply.hijack();
      await issuer.handle(request.raw, reply.raw, request.url.slice('/issuer'.length));
    });
    // The issuer signs in whom a card names; without one, somebody has to be chosen first.
    app.addHook('onRequest', async (request, reply) => {
      const home = homeWithoutCard(request.url);
      if (home !== undefined) return reply.redirect(home, 303);
    });
  }
  app.get('/', async (request, reply) => {
    const { lang, returnTo } = request.query as Readonly<Record<string, string | undefined>>;
    const asked = lang ?? request.cookies[languageCookie];
    const language = asked === 'en' ? 'en' : 'zh';
    if (lang !== undefined)
      reply.setCookie(languageCookie, language, { path: '/', sameSite: 'lax' });
    const page = renderHomePage({
      language,
      groups: parts.roleGroups,
      today: parts.todayWords(),
      returnTo,
    });
    return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page);
  });
  app.setNotFoundHandler(async (request, reply) => {
    const problem = problemOf({ code: 'address.unknown' }, 'gateway');
    if (!request.headers.accept?.includes('text/html')) {
      return reply.status(404).type('application/problem+json').send(problem);
    }
    return reply.status(404).type('text/html; charset=utf-8').send(renderNotFound(problem));
  });
  app.get('/home.css', async (_request, reply) => reply.type('text/css').send(homeCss));
  app.get('/favicon.svg', async (_request, reply) => reply.type('image/svg+xml').send(mark()));
  app.get('/favicon.ico', async (_request, reply) => reply.redirect('/favicon.svg', 301));
  await app.register(parts.deskAssets, { prefix: '/assets/desk' });
  await app.register(parts.demo, { prefix: '/demo' });
  for (const portal of parts.portals) await app.register(portal);
  for (const mount of parts.mounts) await app.register(mount.plugin, { prefix: mount.prefix });
  return app;
}
