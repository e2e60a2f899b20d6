import type {
  Clock,
  Fence,
  IncomingStore,
  OutgoingStore,
  PartyId,
  Randomness,
  ReceiptRefusal,
  Signer,
  Timer,
  Transport,
  VerifiedEnvelope,
  Verifier,
} from '@zhulian/exchange';
import type { Instant, Result } from '@zhulian/vocabulary';

/**
 * Applies messages of one type inside the receiving transaction, in the order given, and says for each whether its effect
 * stands. A refusal becomes a REFUSED receipt with its code, for ever, so it must leave nothing behind in `tx`; what may
 * succeed later is a thrown Fault. No remote call: replies go to the outbox in the same `tx`. `at` is the moment that the
 * receipts will name, the legal moment of delivery: a clock that starts here starts at `at`, as it does for the sender.
 */
export type ApplyMessages<Tx> = (
  tx: Tx,
  envelopes: readonly VerifiedEnvelope[],
  at: Instant,
) => Promise<readonly Result<null, { readonly code: string }>[]>;

/** How much at once. */
export interface LinkLimits {
  /** Outbox rows sealed in one transaction. */
  readonly sealMax: number;
  /** Envelopes under one signature, 1 to 256. */
  readonly signTogetherMax: number;
  /** Envelopes in one push. */
  readonly pushMax: number;
  /** Characters of all envelopes in one push, unless a single one is longer. Six megabytes of Chinese text. */
  readonly pushCharactersMax: number;
  /** Pushes to one peer that may be under way at once. */
  readonly pushesInFlightMax: number;
  /** Milliseconds between two looks at all lanes once started. */
  readonly tickMs: number;
}

export const defaultLinkLimits: LinkLimits = {
  sealMax: 256,
  signTogetherMax: 256,
  pushMax: 256,
  pushCharactersMax: 2_000_000,
  pushesInFlightMax: 4,
  tickMs: 5_000,
};

/** What an operator may want to see. Carries no personal data: parties, numbers and codes only. */
export type LinkEvent =
  | { readonly kind: 'sealed'; readonly dst: PartyId; readonly count: number }
  | {
      readonly kind: 'push-failed';
      readonly dst: PartyId;
      readonly failures: number;
      readonly retryInMs: number;
      readonly error: unknown;
    }
  | { readonly kind: 'seal-failed'; readonly dst: PartyId; readonly error: unknown }
  /** This node forgot part of its own past: it was restored from an old backup. */
  | ({ readonly kind: 'fenced' } & Fence)
  | { readonly kind: 'fence-lifted' }
  | { readonly kind: 'lanes-unread'; readonly error: unknown }
  | {
      readonly kind: 'rejected-by-peer';
      readonly dst: PartyId;
      readonly seq: number;
      readonly code: string;
    }
  | { readonly kind: 'receipt-refused'; readonly dst: PartyId; readonly refusal: ReceiptRefusal }
  /** The peer receipted other content at a place of our stream than we sealed there. */
  | { readonly kind: 'receipt-contradicts'; readonly dst: PartyId; readonly seq: number }
  | { readonly kind: 'envelope-rejected'; readonly src: PartyId; readonly code: string }
  | { readonly kind: 'equivocation'; readonly src: PartyId; readonly seq: number }
  | { readonly kind: 'apply-failed'; readonly src: PartyId; readonly error: unknown };

/** 旧事: whether this node knows its own past, as its peers hold it. */
export interface OwnPast {
  /** Asks the peer, and takes back what was forgotten; true when this node may seal. Throws when the peer is away. */
  isClear(peer: PartyId): Promise<boolean>;
  /** 自封: true while a part of the past is missing. */
  isFenced(): Promise<boolean>;
}

/** Everything that an exchange needs from the world. */
export interface ExchangeParts<Tx> {
  readonly self: PartyId;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly randomness: Randomness;
  readonly signer: Signer;
  /** 国密 signer for a proof beside the first; undefined to a peer that does not open it. */
  readonly secondSignerFor?: (dst: PartyId) => Signer | undefined;
  readonly verifier: Verifier;
  readonly outgoing: OutgoingStore;
  readonly incoming: IncomingStore<Tx>;
  readonly transport: Transport;
  /** By message type. A type without an entry gets a REFUSED receipt, `envelope.type-unknown`. */
  readonly handlers: ReadonlyMap<string, ApplyMessages<Tx>>;
  /** Without it a node cannot notice that it was restored from an old backup. */
  readonly past?: OwnPast;
  readonly limits?: Partial<LinkLimits>;
  /** What receipts promise: to stand in the evidence log so many milliseconds later. Without a log, nothing is promised. */
  readonly loggedWithinMs?: number;
  readonly observe?: (event: LinkEvent) => void;
  /** Called after a push has changed something here. By default all lanes are looked at, since handlers may have replied. */
  readonly afterReceive?: (settled: readonly VerifiedEnvelope[]) => void;
}
