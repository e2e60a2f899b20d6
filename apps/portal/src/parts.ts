import type { CitizenSession, PortalApi, ProblemDocument, RefusalValue } from '@zhulian/contract';
import type { Words } from '@zhulian/vocabulary';
import type { FastifyRequest } from 'fastify';
import type { PlaceIndex } from './application/place-index.ts';

/** Where the built parts of the offline verifier lie on disk; absent while it has not been built. */
export interface PortalAssets {
  readonly verifierFolder?: string | undefined;
}

/** What the citizen's site (群众门户) of one province is made of. It touches no database and reads no environment. */
export interface PortalParts {
  readonly api: PortalApi;
  /** Sign-in begins here; the portal adds `?returnTo=<path>` and expects to be sent back to that path. */
  readonly signIn: { readonly startPath: string; readonly signOutPath?: string };
  readonly session: (request: FastifyRequest) => Promise<CitizenSession | undefined>;
  /** Where the site stands, e.g. `/guangdong/portal`. The plugin registers its routes under it; give Fastify no prefix. */
  readonly prefix: string;
  readonly assets: PortalAssets;
  /** Demo mode says on every page that nobody here is real. */
  readonly demo: boolean;
  readonly province?: Words | undefined;
  /** Places of household registration by name; all ten provinces unless told otherwise. */
  readonly places?: PlaceIndex | undefined;
  /** The node's words for its own refusals; the portal has words for all it may meet on its own pages. */
  readonly problem?: ((refusal: RefusalValue) => ProblemDocument | undefined) | undefined;
  /** A new idempotency key (幂等键). */
  readonly newKey?: (() => string) | undefined;
}

/** The same, with nothing left open. */
export type SettledParts = PortalParts & { readonly places: PlaceIndex };
