import type { Instant } from '@zhulian/vocabulary';
import type { PartyId } from '../envelope/envelope.ts';

/** Milliseconds since 1970 from the only clock the node may read. */
export interface Clock {
  readonly nowMs: () => number;
}

/** Random bytes from the only source the node may use. */
export interface Randomness {
  bytes(length: number): Uint8Array;
}

/** Signs with the node's current key. */
export interface Signer {
  readonly kid: string;
  sign(message: Uint8Array): Uint8Array;
}

/**
 * Checks a signature with the key that the hub's trust list names for `party` and `kid`. With `at`, the moment that the
 * signed text states, the key must also have been valid then; a replay is judged as the first arrival was.
 */
export interface Verifier {
  verify(
    party: PartyId,
    kid: string,
    message: Uint8Array,
    signature: Uint8Array,
    at?: Instant,
  ): boolean;
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
