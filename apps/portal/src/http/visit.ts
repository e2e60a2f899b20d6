import type { CitizenSession, PortalApi, ProblemDocument, RefusalValue } from '@zhulian/contract';
import type { Html } from '@zhulian/design';
import type { PlaceIndex } from '../application/place-index.ts';
import type { Form } from './form.ts';
import type { Reader } from './reader.ts';

/** One request, as a page sees it. */
export interface Visit {
  readonly reader: Reader;
  readonly api: PortalApi;
  readonly places: PlaceIndex;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly form: Form;
  readonly newKey: () => string;
  /** Address of the verifier's script, once it has been built. */
  readonly verifierScript: string | undefined;
  readonly problem: (refusal: RefusalValue) => ProblemDocument;
}

/** A visit by someone who is signed in. */
export interface SignedVisit extends Visit {
  readonly session: CitizenSession;
}

/** A page: its title, its one main column, the way back. */
export interface Page {
  readonly kind: 'page';
  readonly status?: number;
  readonly title: string;
  readonly main: Html;
  readonly back?: { readonly href: string; readonly label: string } | undefined;
  /** Something on the page must be put right: the title says so first. */
  readonly wrong?: boolean;
}

export interface Redirect {
  readonly kind: 'redirect';
  readonly to: string;
}

export interface Download {
  readonly kind: 'download';
  readonly type: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A whole document that brings its own frame: the offline verifier. */
export interface WholeDocument {
  readonly kind: 'document';
  readonly markup: string;
}

export type Answer = Page | Redirect | Download | WholeDocument;

export function redirect(to: string): Redirect {
  return { kind: 'redirect', to };
}
