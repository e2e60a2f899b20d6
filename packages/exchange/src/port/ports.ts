import type { Instant } from '@zhulian/vocabulary';
import type { PartyId, SuiteName } from '../envelope/envelope.ts';
import type { KnownNodes } from '../proof/merkle.ts';
import type { TrustEntry } from '../trust/trust-list.ts';

/** Milliseconds since 1970 from the only clock the node may read. */
export interface Clock {
  readonly nowMs: () => number;
}

/** Random bytes from the only source the node may use. */
export interface Randomness {
  bytes(length: number): Uint8Array;
}

/** Signs with the node's current key. `kid` may change between two calls: read it in the same breath as `sign`. */
export interface Signer {
  readonly kid: string;
  /** `ZL-ED25519-SHA256-JCS1` when absent. */
  readonly suite?: SuiteName;
  sign(message: Uint8Array): Uint8Array;
}

/**
 * 签名位置: where in its signer's own history a signed text stands. A key's end is a place, not a moment: whoever holds a stolen key can
 * write any moment into a text, but not an earlier place into a stream whose places are taken.
 */
export type SigningPlace =
  /** The envelope of this number in the signer's stream to `dst`. */
  | { readonly kind: 'sent'; readonly dst: PartyId; readonly seq: number }
  /** The receipt for this number of the stream that came from `src`. */
  | { readonly kind: 'received'; readonly src: PartyId; readonly seq: number }
  /** The leaf of this index in the signer's evidence log. */
  | { readonly kind: 'logged'; readonly index: number };

/** What a key is said to have signed. */
export interface KeyUse {
  readonly suite: SuiteName;
  /** The moment that the signed text states. */
  readonly at?: Instant;
  readonly place?: SigningPlace;
}

/** `good`: the key may have signed there. `ended`: it was rotated or revoked before, or is not of that time. */
export type KeyStanding = 'good' | 'ended' | 'unknown';

/** Checks signatures with the keys that the hub's trust list names for a party and kid. */
export interface Verifier {
  /** Whether the signature is that of the key. With `at` the key must also have been good at that moment, as a text without a place. */
  verify(
    party: PartyId,
    kid: string,
    message: Uint8Array,
    signature: Uint8Array,
    at?: Instant,
  ): boolean;
  /** Whether the key may have signed there. Without this method only `at` is asked. */
  standingOf?(party: PartyId, kid: string, use: KeyUse): KeyStanding;
  /** Suites that the party must present, beside the first, at this place of its stream. None without this method. */
  suitesDemanded?(party: PartyId, dst: PartyId, seq: number): readonly SuiteName[];
  /** The trust list's entry for a signing key: what a proof of misbehaviour carries with it. */
  entryOf?(party: PartyId, kid: string): TrustEntry | undefined;
  /**
   * 版本 of the trust list that answers: its serial. What a verdict was may be remembered for as long as this stays the same; without
   * this method nothing is remembered.
   */
  revision?(): number;
  /** Nodes of a Merkle tree that led to its root before, in a verifier that is kept as long as one push. */
  readonly knownNodes?: (tree: string) => KnownNodes;
}

/** Runs an action later; the only timer a node may use. Returns what cancels it; cancelling twice is harmless. */
export interface Timer {
  after(delayMs: number, action: () => void): () => void;
}

/** One push of envelopes to a peer. Answers with the peer's bytes, or throws a retryable Fault within a bounded time. */
export interface Transport {
  push(dst: PartyId, batch: PushedBatch): Promise<PushAnswer>;
}

export interface PushedBatch {
  readonly source: PartyId;
  /** Canonical bytes of envelopes, ascending seq. */
  readonly envelopes: readonly string[];
}

export interface PushAnswer {
  /** Canonical bytes of signed receipts, one for each envelope that was judged; identical on replay. */
  readonly receipts: readonly string[];
  /** Highest seq up to which everything is durable at the receiver. */
  readonly contiguousThrough: number;
  /** Numbers missing below the highest number seen: `[from, to]`, inclusive. */
  readonly gaps: readonly (readonly [number, number])[];
  /** Refusals of whole envelopes that could not be attributed to a stream position. */
  readonly rejected: readonly { readonly index: number; readonly code: string }[];
}
