import { fileURLToPath } from 'node:url';
import files from '@fastify/static';
import { stateCouncilCalendar } from '@zhulian/catalogue';
import { nodeSite } from '@zhulian/node';
import { createPortal } from '@zhulian/portal';
import { cast } from '@zhulian/registry';
import {
  cookieNames,
  createSessions,
  createSignIn,
  demoRoutes,
  type Sessions,
} from '@zhulian/service';
import { type Database, Fault } from '@zhulian/store';
import { addWorkingDays, calendarDateOf, instantOf } from '@zhulian/vocabulary';
import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import {
  createDevelopmentIssuer,
  type DemoActor,
  type IssuerClient,
} from '../issuer/development-issuer.ts';
import { createGateway } from './gateway.ts';
import type { RoleGroup } from './home-page.ts';
import type { Region } from './open-region.ts';
import { roleGroups } from './role-cards.ts';
import { systemRandomness, wallClock } from './system-ports.ts';
import { todayWords } from './today-words.ts';

const deskFolder = fileURLToPath(new URL('../../../desk/dist/site/', import.meta.url));
const verifierFolder = fileURLToPath(new URL('../../../portal/dist/verifier/', import.meta.url));

/** What is opened to browsers: the whole region, or the one node of this process. */
export type Served = Pick<Region, 'clock' | 'nodes' | 'databases' | 'today' | 'settle'> & {
  readonly hub?: Region['hub'];
};

/** Opens the region to browsers on one loopback address; answers the running server and its URL. */
export async function serveRegion(
  region: Served,
  order: { readonly port: number },
): Promise<{ readonly server: FastifyInstance; readonly url: string }> {
  const url = `http://127.0.0.1:${order.port}`;
  const slugs = [...region.databases.keys()];
  const issuer = createDevelopmentIssuer({
    issuer: `${url}/issuer`,
    actors: demoActors(),
    clients: slugs.map((slug) => clientOf(slug, url)),
    cookieKeys: [Buffer.from(systemRandomness.bytes(24)).toString('base64url')],
  });
  const mounts = slugs.map((slug) => ({
    prefix: `/${slug}`,
    plugin: siteOf(region, { slug, url, issuer: issuer.issuer }),
  }));
  const portals = [...region.nodes].map(([slug]) => portalOf(region, slug));
  const server = await createGateway({
    mounts,
    portals,
    issuer,
    roleGroups: cardsOf(slugs),
    deskAssets: async (app) => {
      await app.register(files, { root: deskFolder, index: false, immutable: true, maxAge: '30d' });
    },
    demo: demoRoutes({
      clock: region.clock,
      workingMorning: (days) => morningAfter(region, days),
      settle: () => region.settle(),
    }),
    todayWords: () => todayWords(region.today()),
  });
  try {
    await server.listen({ host: '127.0.0.1', port: order.port });
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'EADDRINUSE') throw cause;
    throw new Fault(
      'port.taken',
      `端口 ${order.port} 已被占用。请用 --port 换一个，或停下占用它的程序。 Port ${order.port} is taken; choose another with --port, or stop the program that holds it.`,
      { retryable: false, cause },
    );
  }
  return { server, url };
}

function clientOf(slug: string, url: string): IssuerClient {
  return { clientId: `zhulian-${slug}`, redirectUri: `${url}/${slug}/sign-in/callback` };
}

function siteOf(
  region: Served,
  order: { readonly slug: string; readonly url: string; readonly issuer: string },
): FastifyPluginAsync {
  const { slug, url } = order;
  const node = region.nodes.get(slug);
  const served = node ?? region.hub;
  if (!served) throw new Error(`nothing is served at /${slug}`);
  const database = databaseOf(region, slug);
  const sessions = sessionsOf(database);
  return nodeSite({
    party: served.party,
    desk: served.desk,
    province: node?.province.code,
    sessions,
    signIn: createSignIn({
      issuer: new URL(order.issuer),
      ...clientOf(slug, url),
      database,
      nowMs: wallClock.nowMs,
    }),
    prefix: `/${slug}`,
    publicUrl: url,
    deskPage: new URL(`file://${deskFolder}index.html`),
  });
}

function portalOf(region: Served, slug: string): FastifyPluginAsync {
  const node = region.nodes.get(slug);
  if (!node) throw new Error(`no node for ${slug}`);
  const sessions = sessionsOf(databaseOf(region, slug));
  return createPortal({
    api: node.portal,
    signIn: { startPath: `/${slug}/sign-in/portal`, signOutPath: `/${slug}/sign-out` },
    session: async (request: FastifyRequest) => {
      const token = request.cookies[cookieNames.portal];
      const actor = await sessions.find({ token, site: 'portal' });
      return actor?.personId && token
        ? { sessionId: token, personId: actor.personId, name: actor.name }
        : undefined;
    },
    prefix: `/${slug}/portal`,
    assets: { verifierFolder },
    demo: true,
    province: node.province.shortName,
  });
}

function sessionsOf(database: Database): Sessions {
  return createSessions({ database, randomness: systemRandomness, nowMs: wallClock.nowMs });
}

function databaseOf(region: Served, slug: string): Database {
  const database = region.databases.get(slug)?.serving;
  if (!database) throw new Error(`no database for ${slug}`);
  return database;
}

function demoActors(): readonly DemoActor[] {
  const staff = Object.values(cast.staff).map(({ id, name, role, office }) => ({
    id,
    name,
    role,
    office,
  }));
  const citizens = Object.values(cast.residents).flatMap((resident) =>
    Object.entries(resident.personIds).map(([province, personId]) => ({
      id: `${resident.slug}-${province}`,
      name: resident.name,
      role: 'citizen',
      office: `${province}0000`,
      personId,
    })),
  );
  return [...staff, ...citizens];
}

/** 08:30 in Shanghai, `days` working days after today. */
function morningAfter(region: Served, days: number): number {
  const today = calendarDateOf(instantOf(region.clock.nowMs()));
  const { on } = addWorkingDays(stateCouncilCalendar, today, days);
  return Date.parse(`${on}T08:30:00+08:00`);
}

/** Role cards of what is served here: a province in a process of its own shows its own people only. */
function cardsOf(slugs: readonly string[]): readonly RoleGroup[] {
  return roleGroups()
    .map((group) => ({
      ...group,
      cards: group.cards.filter((card) => slugs.includes(card.href.split('/')[1] ?? '')),
    }))
    .filter((group) => group.cards.length > 0);
}
