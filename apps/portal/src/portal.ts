import { existsSync } from 'node:fs';
import { join } from 'node:path';
import cookies from '@fastify/cookie';
import formBody from '@fastify/formbody';
import files from '@fastify/static';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { regionPlaces } from './application/region-places.ts';
import { problemOfFailure } from './http/failure.ts';
import { switchedPreferences } from './http/preferences.ts';
import type { Reader } from './http/reader.ts';
import { isSameOrigin } from './http/same-origin.ts';
import { sendAnswer } from './http/send-answer.ts';
import { type Answer, redirect, type Visit } from './http/visit.ts';
import { readerFrom, visitOf } from './http/visit-of.ts';
import { type Asset, assetOf } from './looks/asset.ts';
import { portalCss } from './looks/portal-css.ts';
import { portalScript } from './looks/portal-script.ts';
import { carryOnPage } from './pages/carry-on-page.ts';
import { signInAddress } from './pages/home-page.ts';
import { problemPage } from './pages/problem-page.ts';
import { crossSite, notFound, signedOut } from './pages/site-problems.ts';
import type { PortalParts, SettledParts } from './parts.ts';
import { type Route, routes } from './routes.ts';
import { dayOf } from './time/portal-date.ts';

const bodyBytesMax = 256 * 1024;
const yearSeconds = 365 * 24 * 3600;

/** 群众门户 of one province: server-rendered pages that need no script. Registers its own routes under `parts.prefix`. */
export function createPortal(parts: PortalParts): FastifyPluginAsync {
  return async (app) => {
    if (!app.hasRequestDecorator('cookies')) await app.register(cookies);
    await app.register(async (site) => openSite(site, await settle(parts)), {
      prefix: parts.prefix,
    });
  };
}

/** The parts with what was left to the portal: places out of the catalogue, the verifier if it has been built. */
async function settle(parts: PortalParts): Promise<SettledParts> {
  const folder = parts.assets.verifierFolder;
  const isBuilt = folder !== undefined && existsSync(join(folder, 'verify.js'));
  return {
    ...parts,
    places: parts.places ?? (await regionPlaces(() => dayOf(parts.api.now()))),
    assets: { verifierFolder: isBuilt ? folder : undefined },
  };
}

async function openSite(site: FastifyInstance, parts: SettledParts): Promise<void> {
  if (!site.hasContentTypeParser('application/x-www-form-urlencoded')) {
    await site.register(formBody, { bodyLimit: bodyBytesMax });
  }
  const stylesheet = assetOf('portal', 'css', portalCss());
  const script = assetOf('portal', 'js', portalScript);
  const assets = {
    stylesheet: `${parts.prefix}/assets/${stylesheet.name}`,
    script: `${parts.prefix}/assets/${script.name}`,
  };
  for (const asset of [stylesheet, script]) serveAsset(site, asset);
  if (parts.assets.verifierFolder !== undefined) {
    await serveVerifier(site, parts.assets.verifierFolder);
  }
  const read = (request: FastifyRequest): Promise<Reader> => readerFrom(parts, request, assets);
  /** The session store itself may be what has failed. */
  const readSignedOut = (request: FastifyRequest): Promise<Reader> =>
    readerFrom({ ...parts, session: async () => undefined }, request, assets);
  for (const route of routes) {
    site.route({
      method: route.method,
      url: route.path,
      handler: async (request, reply) => {
        const reader = await read(request);
        switchPreferences(request, reply);
        return sendAnswer(reply, reader, await answerOf(route, parts, request, reader));
      },
    });
  }
  site.setNotFoundHandler(async (request, reply) => {
    const reader = await read(request);
    return sendAnswer(reply, reader, problemPage(reader, notFound));
  });
  site.setErrorHandler(async (failure, request, reply) => {
    const problem = problemOfFailure(failure);
    if (problem.status >= 500) request.log.error({ err: failure }, 'portal page failed');
    const reader = await read(request).catch(() => readSignedOut(request));
    if (problem.status === 503 || problem.status === 429) reply.header('retry-after', '60');
    return sendAnswer(reply, reader, problemPage(reader, problem));
  });
}

function serveAsset(site: FastifyInstance, asset: Asset): void {
  site.get(`/assets/${asset.name}`, async (_request, reply) =>
    reply
      .type(asset.type)
      .header('cache-control', `public, max-age=${yearSeconds}, immutable`)
      .header('x-content-type-options', 'nosniff')
      .send(asset.text),
  );
}

/** The built verifier. Its service worker lies under `assets` and may still keep the page at `/verify`. */
async function serveVerifier(site: FastifyInstance, folder: string): Promise<void> {
  await site.register(files, {
    root: folder,
    prefix: '/assets/verifier/',
    decorateReply: false,
    setHeaders: (reply, path) => {
      reply.header('cache-control', 'no-cache');
      reply.header('x-content-type-options', 'nosniff');
      if (path.endsWith('sw.js')) reply.header('service-worker-allowed', `${site.prefix}/`);
    },
  });
}

function switchPreferences(request: FastifyRequest, reply: FastifyReply): void {
  const switched = switchedPreferences({ query: request.query as Record<string, unknown> });
  for (const { name, value } of switched) {
    reply.setCookie(name, value, {
      path: '/',
      sameSite: 'lax',
      httpOnly: true,
      maxAge: yearSeconds,
    });
  }
}

/** Her session ended while she wrote: sign in on another page, come back, send the same words. */
function signInFirst(visit: Visit, method: Route['method']): Answer {
  const { reader, form } = visit;
  if (method === 'GET') return redirect(signInAddress(visit));
  return carryOnPage(reader, {
    problem: signedOut,
    form,
    action: reader.address,
    version: form['version'] ?? '',
    sendLabel: reader.say({ zh: '重新提交', en: 'Send again' }),
    other: {
      href: signInAddress(visit),
      label: reader.say({ zh: '在新页面登录', en: 'Sign in on a new page' }),
      newPage: true,
    },
  });
}

async function answerOf(
  route: Route,
  parts: SettledParts,
  request: FastifyRequest,
  reader: Reader,
): Promise<Answer> {
  if (route.method === 'POST' && !isSameOrigin(request.headers, request.host)) {
    return problemPage(reader, crossSite);
  }
  const visit = visitOf(parts, request, reader);
  if (route.open) return route.answer(visit);
  const { session } = reader;
  return session === undefined
    ? signInFirst(visit, route.method)
    : route.answer({ ...visit, session });
}
