import type { PartyId, ShownPast } from '@zhulian/exchange';

/** A root or a node on the way, under both hashes, in lower-case hexadecimal. */
export interface HashPair {
  readonly sha256: string;
  readonly sm3: string;
}

/** 旁路: what one party may ask of another beside the streams. Asking makes no envelope, so cosigning makes no leaves. */
export type SideQuestion =
  /** Cosign this checkpoint; it grew from the one of size `from` as `path` shows. */
  | {
      readonly kind: 'cosign';
      readonly note: string;
      readonly from: number;
      readonly path: readonly HashPair[];
    }
  /** Which checkpoint of that log did you cosign last? */
  | { readonly kind: 'witnessed'; readonly origin: PartyId }
  /** Show that your log grew from size `from` to size `to`. */
  | { readonly kind: 'consistency'; readonly from: number; readonly to: number }
  /** Show the leaves that commit to these contents, 64 hexadecimal digits each. */
  | { readonly kind: 'logged'; readonly contents: readonly string[] }
  /** Show what you hold of my own past, beyond these numbers: I may have been restored from an old backup. */
  | { readonly kind: 'past'; readonly sentAfter: number; readonly receivedAfter: number }
  /** Sign how far your stream to me has come. `nonce` is of my making, so that no older statement will do. */
  | { readonly kind: 'stream-head'; readonly nonce: string };

/** A leaf shown to be in the first checkpoint that was signed over it. */
export interface ShownLeaf {
  readonly content: string;
  readonly kind: number;
  readonly salt: string;
  readonly index: number;
  readonly note: string;
  readonly path: readonly HashPair[];
}

export type SideAnswer =
  | { readonly kind: 'cosigned'; readonly line: string }
  /** The witness stands at another size than the question assumed. */
  | { readonly kind: 'stands-at'; readonly size: number }
  | { readonly kind: 'witnessed'; readonly note: string | null }
  | { readonly kind: 'consistency'; readonly path: readonly HashPair[] }
  | {
      readonly kind: 'logged';
      /** The newest checkpoint; null for a log without leaves. */
      readonly note: string | null;
      readonly leaves: readonly ShownLeaf[];
    }
  | ({ readonly kind: 'past' } & ShownPast)
  | { readonly kind: 'stream-head'; readonly statement: string }
  | { readonly kind: 'refused'; readonly code: string };

/** Carries one question to a party; throws a retryable Fault when it is away. */
export interface SideChannel {
  ask(peer: PartyId, question: SideQuestion): Promise<SideAnswer>;
}

/** Answers the questions of one party. The channel has made sure that `asker` is who asks. */
export type SideAnswerer = (asker: PartyId, question: SideQuestion) => Promise<SideAnswer>;
