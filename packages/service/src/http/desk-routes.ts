import { caseCommand, type RefusalValue } from '@zhulian/contract';
import type { Result } from '@zhulian/vocabulary';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../session/actor.ts';
import type { DeskPort } from './desk-port.ts';
import { replyWithProblem } from './problem-reply.ts';

export interface DeskRouteParts {
  readonly desk: DeskPort;
  readonly origin: string;
  readonly actorOf: (request: FastifyRequest) => Promise<Actor | undefined>;
}

type Handler = (actor: Actor, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** `/api/v1`: the desk's contract. Authentication and shapes are checked here; everything else by the port. */
export function deskRoutes(parts: DeskRouteParts): FastifyPluginAsync {
  const { desk, origin } = parts;
  const signedIn = (handler: Handler) => async (request: FastifyRequest, reply: FastifyReply) => {
    const actor = await parts.actorOf(request);
    if (!actor) return replyWithProblem(reply, { code: 'session.absent' }, origin);
    if (request.method !== 'GET' && request.headers['x-zhulian-csrf'] !== '1') {
      return replyWithProblem(reply, { code: 'request.cross-site' }, origin);
    }
    return handler(actor, request, reply);
  };
  return async (app) => {
    app.addHook(
      'onSend',
      async (_request, reply) => void reply.header('cache-control', 'no-store'),
    );
    listRoutes(app, desk, signedIn);
    auditRoutes(app, { desk, signedIn, origin });
    balanceRoutes(app, desk, signedIn);
    caseRoutes(app, { desk, signedIn, origin });
    app.get('/guides', async () => desk.listGuides());
    app.get('/guides/:id', async (request, reply) => {
      const guide = desk.listGuides().find((candidate) => candidate.slug === idOf(request));
      return guide ?? replyWithProblem(reply, { code: 'guide.unknown' }, origin);
    });
    app.get('/provinces', async () => desk.listProvinces());
  };
}

type SignedIn = (
  handler: Handler,
) => (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

function listRoutes(app: FastifyInstance, desk: DeskPort, signedIn: SignedIn): void {
  app.get(
    '/session',
    signedIn((actor) => desk.session(actor)),
  );
  app.get(
    '/todo',
    signedIn((actor, request) => desk.listTodo(actor, queryOf(request, 'after'))),
  );
  app.get(
    '/cases',
    signedIn((actor, request) =>
      desk.searchCases(actor, {
        text: queryOf(request, 'q') ?? '',
        after: queryOf(request, 'after'),
      }),
    ),
  );
  app.get(
    '/co-checks',
    signedIn((actor, request) =>
      desk.listCoChecks(actor, {
        direction: queryOf(request, 'direction') === 'outgoing' ? 'outgoing' : 'incoming',
        after: queryOf(request, 'after'),
      }),
    ),
  );
  app.get(
    '/handovers',
    signedIn((actor, request) =>
      desk.listHandovers(actor, {
        direction: queryOf(request, 'direction') === 'outgoing' ? 'outgoing' : 'incoming',
        after: queryOf(request, 'after'),
      }),
    ),
  );
  app.get(
    '/handovers/offices',
    signedIn(async (actor, request) =>
      desk.listHandoverOffices(actor, {
        text: queryOf(request, 'q') ?? '',
        caseId: queryOf(request, 'case') ?? '',
      }),
    ),
  );
  app.get(
    '/custody',
    signedIn((actor) => desk.listRegisteredCases(actor)),
  );
  app.get(
    '/offices/late',
    signedIn((actor) => desk.listLateOffices(actor)),
  );
  app.get(
    '/links',
    signedIn((actor) => desk.listLinks(actor)),
  );
  app.get(
    '/log',
    signedIn(async (actor) => (await desk.viewLog(actor)) ?? null),
  );
  app.get(
    '/notices',
    signedIn((actor) => desk.listNotices(actor)),
  );
}

/** 审计. */
function auditRoutes(
  app: FastifyInstance,
  parts: { readonly desk: DeskPort; readonly signedIn: SignedIn; readonly origin: string },
): void {
  const { desk, signedIn, origin } = parts;
  app.post(
    '/audit',
    signedIn(async (actor, _request, reply) => {
      const outcome = await desk.runAudit(actor);
      return outcome.ok ? outcome.value : replyWithProblem(reply, outcome.refusal, origin);
    }),
  );
  app.get(
    '/audit/looks',
    signedIn((actor) => desk.listLooks(actor)),
  );
}

/** 省际协同收支 and 双向考核. */
function balanceRoutes(app: FastifyInstance, desk: DeskPort, signedIn: SignedIn): void {
  app.get(
    '/balance',
    signedIn((actor, request) => desk.viewBalance(actor, queryOf(request, 'period'))),
  );
  app.get(
    '/balance/cases',
    signedIn((actor, request) =>
      desk.listBalanceCases(actor, {
        from: queryOf(request, 'from') ?? '',
        to: queryOf(request, 'to') ?? '',
        count: queryOf(request, 'count') ?? 'sent',
        period: queryOf(request, 'period'),
        after: queryOf(request, 'after'),
      }),
    ),
  );
  app.get(
    '/scoreboard',
    signedIn((actor, request) => desk.viewScoreboard(actor, queryOf(request, 'period'))),
  );
}

function caseRoutes(
  app: FastifyInstance,
  parts: { readonly desk: DeskPort; readonly signedIn: SignedIn; readonly origin: string },
): void {
  const { desk, signedIn, origin } = parts;
  const answer = (reply: FastifyReply, outcome: Result<unknown, RefusalValue>) =>
    outcome.ok ? reply.send(outcome.value) : replyWithProblem(reply, outcome.refusal, origin);
  app.get(
    '/cases/:id',
    signedIn(async (actor, request, reply) => {
      const outcome = await desk.viewCase(actor, idOf(request));
      if (outcome.ok) reply.header('etag', `"${outcome.value.version}"`);
      return answer(reply, outcome);
    }),
  );
  app.get(
    '/cases/:id/custody',
    signedIn(async (actor, request, reply) =>
      answer(reply, await desk.viewCustody(actor, idOf(request))),
    ),
  );
  app.post(
    '/cases/:id/commands',
    signedIn((actor, request, reply) => runCommand(desk, { actor, request, reply, origin })),
  );
  app.post(
    '/cases/:id/candidates',
    signedIn(async (actor, request, reply) => {
      const purpose = (request.body as { purpose?: unknown } | null)?.purpose;
      const order = { caseId: idOf(request), purpose: typeof purpose === 'string' ? purpose : '' };
      return answer(reply, await desk.listCandidates(actor, order));
    }),
  );
  app.get(
    '/cases/:id/bundle',
    signedIn(async (actor, request, reply) => {
      const outcome = await desk.caseBundle(actor, idOf(request));
      if (!outcome.ok) return replyWithProblem(reply, outcome.refusal, origin);
      reply
        .type('application/zip')
        .header('content-disposition', 'attachment; filename="case-evidence.zip"');
      return reply.send(Buffer.from(outcome.value));
    }),
  );
  app.get(
    '/cases/:id/voucher.pdf',
    signedIn(async (actor, request, reply) => {
      const outcome = await desk.voucherPdf(actor, idOf(request));
      if (!outcome.ok) return replyWithProblem(reply, outcome.refusal, origin);
      reply.type('application/pdf').header('content-disposition', 'inline; filename="voucher.pdf"');
      return reply.send(Buffer.from(outcome.value));
    }),
  );
}

async function runCommand(
  desk: DeskPort,
  call: {
    readonly actor: Actor;
    readonly request: FastifyRequest;
    readonly reply: FastifyReply;
    readonly origin: string;
  },
): Promise<unknown> {
  const { actor, request, reply, origin } = call;
  const command = caseCommand.safeParse(request.body);
  if (!command.success) {
    const fields = command.error.issues.map((issue) => issue.path.join('.')).slice(0, 10);
    return replyWithProblem(reply, { code: 'request.malformed', fields }, origin);
  }
  const version = /^"?(\d{1,9})"?$/.exec(request.headers['if-match'] ?? '')?.[1];
  if (!version) return replyWithProblem(reply, { code: 'request.version-absent' }, origin);
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[\w-]{8,80}$/.test(key)) {
    return replyWithProblem(reply, { code: 'request.idempotency-key-absent' }, origin);
  }
  const order = {
    caseId: idOf(request),
    version: Number(version),
    idempotencyKey: key,
    command: command.data,
  };
  const outcome = await desk.command(actor, order);
  if (outcome.ok) reply.header('etag', `"${outcome.value.version}"`);
  return outcome.ok ? outcome.value : replyWithProblem(reply, outcome.refusal, origin);
}

function idOf(request: FastifyRequest): string {
  return ((request.params as { id?: string }).id ?? '').slice(0, 80);
}

function queryOf(request: FastifyRequest, name: string): string | undefined {
  const text = (request.query as Record<string, unknown>)[name];
  return typeof text === 'string' && text !== '' ? text.slice(0, 200) : undefined;
}
