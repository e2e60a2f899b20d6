import { createHash } from 'node:crypto';
import type { Randomness } from '@zhulian/exchange';
import { type Database, endSession, findSession, saveSession } from '@zhulian/store';
import type { Actor } from './actor.ts';
import type { Site } from './sign-in.ts';

/** Sessions of one node: 128 random bits in a cookie, a hash and the actor in the database. */
export interface Sessions {
  open(order: { readonly actor: Actor; readonly site: Site }): Promise<string>;
  find(order: {
    readonly token: string | undefined;
    readonly site: Site;
  }): Promise<Actor | undefined>;
  close(token: string): Promise<void>;
}

const lifeMs: Readonly<Record<Site, number>> = { desk: 10 * 3_600_000, portal: 2 * 3_600_000 };

/** `nowMs` is the wall clock even in demo mode: moving the demo's day forward signs nobody out. */
export function createSessions(parts: {
  readonly database: Database;
  readonly randomness: Randomness;
  readonly nowMs: () => number;
}): Sessions {
  return {
    async open({ actor, site }) {
      const token = Buffer.from(parts.randomness.bytes(16)).toString('base64url');
      const createdAtMs = parts.nowMs();
      await saveSession(parts.database, {
        tokenHash: hashOf(token),
        actor,
        site,
        createdAtMs,
        expiresAtMs: createdAtMs + lifeMs[site],
      });
      return token;
    },
    async find({ token, site }) {
      if (!token || token.length > 64) return undefined;
      const session = await findSession(parts.database, {
        tokenHash: hashOf(token),
        nowMs: parts.nowMs(),
      });
      return session?.site === site ? (session.actor as Actor) : undefined;
    },
    close: (token) => endSession(parts.database, hashOf(token)),
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
