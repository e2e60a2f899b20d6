import type { Database } from '@zhulian/store';
import { saveSignInAttempt, takeSignInAttempt } from '@zhulian/store';
import * as openid from 'openid-client';
import { type Actor, actorOfClaims } from './actor.ts';

export type Site = 'desk' | 'portal';

export interface SignIn {
  /** Where to send the browser; state, nonce and PKCE verifier stay on the server. */
  begin(order: {
    readonly site: Site;
    readonly returnTo: string;
    readonly hint?: string | undefined;
  }): Promise<URL>;
  /** Checks the issuer's answer. Undefined when it is old, replayed, or not for us. */
  complete(
    callback: URL,
  ): Promise<{ readonly actor: Actor; readonly site: Site; readonly returnTo: string } | undefined>;
}

export interface SignInParts {
  readonly issuer: URL;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly database: Database;
  readonly nowMs: () => number;
}

const attemptMs = 10 * 60_000;

/** OIDC authorization code flow with PKCE (RFC 7636). One algorithm, one audience, one use of each state. */
export function createSignIn(parts: SignInParts): SignIn {
  let discovered: Promise<openid.Configuration> | undefined;
  function configuration(): Promise<openid.Configuration> {
    const insecure = parts.issuer.protocol === 'http:' && isLoopback(parts.issuer.hostname);
    discovered ??= openid
      .discovery(
        parts.issuer,
        parts.clientId,
        { id_token_signed_response_alg: 'ES256' },
        openid.None(),
        {
          execute: insecure ? [openid.allowInsecureRequests] : [],
        },
      )
      .catch((cause: unknown) => {
        discovered = undefined;
        throw cause;
      });
    return discovered;
  }

  return {
    async begin({ site, returnTo, hint }) {
      const verifier = openid.randomPKCECodeVerifier();
      const attempt = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier,
        site,
        returnTo,
      };
      await saveSignInAttempt(parts.database, {
        ...attempt,
        expiresAtMs: parts.nowMs() + attemptMs,
      });
      return openid.buildAuthorizationUrl(await configuration(), {
        redirect_uri: parts.redirectUri,
        scope: 'openid',
        prompt: 'login',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(hint && { login_hint: hint }),
      });
    },
    async complete(callback) {
      const state = callback.searchParams.get('state') ?? '';
      const attempt = await takeSignInAttempt(parts.database, { state, nowMs: parts.nowMs() });
      if (!attempt) return undefined;
      const tokens = await openid.authorizationCodeGrant(await configuration(), callback, {
        pkceCodeVerifier: attempt.verifier,
        expectedState: state,
        expectedNonce: attempt.nonce,
        idTokenExpected: true,
      });
      const actor = actorOfClaims({ ...tokens.claims() });
      return actor && { actor, site: attempt.site, returnTo: attempt.returnTo };
    },
  };
}

function isLoopback(hostname: string): boolean {
  return hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';
}
