import type { Clock, PartyId, Signer, Timer, Verifier } from '@zhulian/exchange';
import type { Database } from '@zhulian/store';
import type { Instant } from '@zhulian/vocabulary';
import type { SideChannel } from './side-channel.ts';

/** What an operator may want to see of the log. Parties, numbers and codes only. */
export type LogEvent =
  | { readonly kind: 'log-unwritten'; readonly error: unknown }
  /** Leaves got their place later than our receipts promised. */
  | { readonly kind: 'own-promise-late'; readonly waitedMs: number }
  /** At a pace at which not every promise can be asked after, some are left out. */
  | { readonly kind: 'promises-unasked'; readonly leaves: number }
  | { readonly kind: 'peer-silent'; readonly peer: PartyId; readonly error: unknown }
  | { readonly kind: 'witness-refused'; readonly witness: PartyId; readonly code: string }
  /** A peer showed the leaf, later than its receipt had promised. */
  | { readonly kind: 'peer-promise-late'; readonly peer: PartyId; readonly at: Instant }
  | { readonly kind: 'misbehaviour'; readonly accused: PartyId; readonly what: string };

/** Everything that a node's log needs from the world. */
export interface LogParts {
  readonly self: PartyId;
  readonly database: Database;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly signer: Signer;
  readonly verifier: Verifier;
  readonly channel: SideChannel;
  /** 见证方: the hub and a duty province, never the node itself. */
  readonly witnesses: () => readonly PartyId[];
  readonly observe?: ((event: LogEvent) => void) | undefined;
}

/** How long after its receipt a leaf may stay without a place: what every receipt promises. */
export const promisedWithinMs = 5_000;
