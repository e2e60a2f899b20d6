import { generateKeyPairSync } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider, { type Configuration } from 'oidc-provider';
import { wallClock } from '../region/system-ports.ts';
import { createMemoryAdapter } from './memory-adapter.ts';

/** An invented official or citizen who can be signed in as with one click, in demo mode only. */
export interface DemoActor {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly office: string;
  /** Register id of a citizen; absent for officials. */
  readonly personId?: string;
}

export interface IssuerClient {
  readonly clientId: string;
  readonly redirectUri: string;
}

export interface DevelopmentIssuer {
  readonly issuer: string;
  /** Serves everything below the issuer's path. `url` must already be relative to it. */
  handle(request: IncomingMessage, response: ServerResponse, url: string): Promise<void>;
}

function signingKey(): Record<string, unknown> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig', kid: 'development' };
}

function configuration(
  actors: ReadonlyMap<string, DemoActor>,
  clients: readonly IssuerClient[],
  cookieKeys: readonly string[],
): Configuration {
  return {
    adapter: createMemoryAdapter(wallClock.nowMs),
    clients: clients.map((client) => ({
      client_id: client.clientId,
      redirect_uris: [client.redirectUri],
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      id_token_signed_response_alg: 'ES256',
    })),
    jwks: { keys: [signingKey()] },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    cookies: { keys: [...cookieKeys] },
    pkce: { required: () => true },
    claims: { openid: ['sub', 'name', 'role', 'office', 'person_id'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/issuer/interaction/${interaction.uid}` },
    ttl: { Session: 3600, Interaction: 600, Grant: 3600, AccessToken: 600, IdToken: 600 },
    findAccount: (_ctx, sub) => {
      const actor = actors.get(sub);
      if (!actor) return undefined;
      const claims = {
        sub,
        name: actor.name,
        role: actor.role,
        office: actor.office,
        ...(actor.personId && { person_id: actor.personId }),
      };
      return { accountId: sub, claims: () => Promise.resolve(claims) };
    },
    loadExistingGrant: async (ctx) => {
      const { client, session, provider } = ctx.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  };
}

/**
 * The bundled OpenID provider of demo mode. It signs in whoever the role card names, without a password, and says so;
 * outside demo mode it is not mounted at all and `ZHULIAN_ISSUER` names a real one.
 */
export function createDevelopmentIssuer(parts: {
  readonly issuer: string;
  readonly actors: readonly DemoActor[];
  readonly clients: readonly IssuerClient[];
  readonly cookieKeys: readonly string[];
}): DevelopmentIssuer {
  const actors = new Map(parts.actors.map((actor) => [actor.id, actor]));
  const provider = new Provider(
    parts.issuer,
    configuration(actors, parts.clients, parts.cookieKeys),
  );
  const callback = provider.callback();

  async function finishInteraction(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const details = await provider.interactionDetails(request, response);
    const hint = details.params['login_hint'];
    const accountId = typeof hint === 'string' ? hint : '';
    const result = actors.has(accountId)
      ? { login: { accountId, remember: false } }
      : { error: 'access_denied', error_description: 'no such role card' };
    await provider.interactionFinished(request, response, result, {
      mergeWithLastSubmission: false,
    });
  }

  return {
    issuer: parts.issuer,
    async handle(request, response, url) {
      if (url.startsWith('/interaction/')) return finishInteraction(request, response);
      Object.assign(request, { originalUrl: request.url, url });
      await callback(request, response);
    },
  };
}
