import type { Instant } from '@zhulian/vocabulary';
import type { Digest, Json, PartyId } from '../envelope/envelope.ts';

/** A message that a business transaction left to be sent; sealed later, in commit order. */
export interface OutboxMessage {
  readonly id: string;
  readonly dst: PartyId;
  readonly subject: string;
  readonly type: string;
  readonly basis: string;
  readonly purpose: string;
  readonly data: Json;
  readonly createdAt: Instant;
}

/** Head of a stream: the last number given out and the hash it must chain to. */
export interface StreamHead {
  readonly seq: number;
  readonly hash: Digest;
}

export interface SealedMessage {
  readonly dst: PartyId;
  readonly seq: number;
  readonly hash: Digest;
  readonly subject: string;
  readonly caseSeq: number;
  /** Canonical bytes as they go over the wire. */
  readonly bytes: string;
  readonly outboxId: string;
  readonly sealedAt: Instant;
}

/** Sender's side of one lane. Every method is one durable step. */
export interface OutgoingStore {
  /** Peers with unsealed outbox rows or unreceipted stream rows. */
  listLanes(): Promise<readonly PartyId[]>;
  /** Peers with unsealed outbox rows only: all that a fresh commit can have added. Without it every lane is looked at. */
  listUnsealed?(): Promise<readonly PartyId[]>;
  /**
   * In ONE transaction, under a lock per destination: take at most `limit` committed outbox rows in commit order,
   * give them to `seal` with the stream head and the last caseSeq of each subject, store the sealed rows.
   */
  sealOutbox(
    dst: PartyId,
    limit: number,
    seal: (
      rows: readonly OutboxMessage[],
      head: StreamHead,
      lastCaseSeq: ReadonlyMap<string, number>,
    ) => readonly SealedMessage[],
  ): Promise<number>;
  /**
   * Sealed, with seq above `afterSeq` (0 when absent) and without a final receipt, in order of seq. The dispatcher reads
   * on from where it stands, so that several pushes can be under way at once.
   */
  listUnreceipted(
    dst: PartyId,
    limit: number,
    afterSeq?: number,
  ): Promise<readonly SealedMessage[]>;
  /** Stores receipts that the caller has verified. Repeating is harmless. */
  storeReceipts(receipts: readonly StoredReceipt[]): Promise<void>;
  /** Age of the oldest unreceipted message per lane, for the link page. */
  listLaneHealth(): Promise<readonly LaneHealth[]>;
}

export interface LaneHealth {
  readonly dst: PartyId;
  readonly waiting: number;
  readonly oldestAt: Instant | undefined;
  readonly lastReceiptAt: Instant | undefined;
}

export type ReceiptLevel = 'STORED' | 'APPLIED' | 'REFUSED';

export interface StoredReceipt {
  readonly peer: PartyId;
  readonly seq: number;
  readonly level: ReceiptLevel;
  readonly bytes: string;
  readonly at: Instant;
}
