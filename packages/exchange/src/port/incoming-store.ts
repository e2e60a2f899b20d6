import type { Instant } from '@zhulian/vocabulary';
import type { Digest, PartyId } from '../envelope/envelope.ts';
import type { TrustEntry } from '../trust/trust-list.ts';

/** A received position of a stream. `held` is durable but waits for an earlier message of its own subject. */
export interface IncomingRow {
  readonly seq: number;
  readonly hash: Digest;
  readonly subject: string;
  readonly caseSeq: number;
  readonly bytes: string;
  readonly state: 'held' | 'applied' | 'refused';
  /** Final receipt bytes once applied or refused; the STORED receipt while held. The same bytes on every replay. */
  readonly receipt: string;
  readonly at: Instant;
}

/** 搁置: a held place that a person has set aside stays, and what follows it in its subject waits with it. */
export interface HeldRow extends IncomingRow {
  readonly isParked?: boolean;
}

/** What one receiving transaction may ask and save. */
export interface IncomingLane {
  findRows(seqs: readonly number[]): Promise<ReadonlyMap<number, IncomingRow>>;
  /** Highest applied or refused caseSeq per subject; absent means none. */
  lastSettledCaseSeq(subjects: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Held rows of these subjects, ascending caseSeq. */
  listHeld(subjects: readonly string[]): Promise<readonly HeldRow[]>;
  /** The three questions above in one round trip. A store that offers it is asked only this. */
  view?(asked: {
    readonly seqs: readonly number[];
    readonly subjects: readonly string[];
  }): Promise<LaneView>;
  /** Inserts new rows and settles held ones. A different hash under a stored seq is a unique violation: a Fault. */
  saveRows(rows: readonly IncomingRow[]): Promise<void>;
  /** Keeps both bodies of one seq as proof; in the same transaction nothing more is believed of this source. */
  saveEquivocation(proof: EquivocationProof): Promise<void>;
}

/** 一号两文: two bodies that a peer signed for one place, with the trust list's entries for the keys. Enough by itself, for anybody. */
export interface EquivocationProof {
  readonly seq: number;
  readonly first: string;
  readonly second: string;
  readonly keys: readonly TrustEntry[];
}

/** What a receiving transaction knows of its lane before it judges. */
export interface LaneView {
  readonly rows: ReadonlyMap<number, IncomingRow>;
  readonly lastSettledCaseSeq: ReadonlyMap<string, number>;
  readonly held: readonly HeldRow[];
}

export interface LanePosition {
  readonly contiguousThrough: number;
  readonly highestSeen: number;
  /** At most 100 ranges, ascending, inclusive. */
  readonly gaps: readonly (readonly [number, number])[];
}

/** 收不下: a message whose effect failed here. The next try may succeed. */
export interface FailingMessage {
  readonly seq: number;
  readonly subject: string;
  readonly type: string;
  readonly bytes: string;
  readonly error: string;
}

/** Receiver's side. `Tx` is whatever the effects need to commit together with the rows. */
export interface IncomingStore<Tx> {
  /** ONE transaction under a lock per (source, subject); durable before it resolves. */
  receive<Answer>(
    src: PartyId,
    subjects: readonly string[],
    work: (lane: IncomingLane, tx: Tx) => Promise<Answer>,
  ): Promise<Answer>;
  position(src: PartyId): Promise<LanePosition>;
  /** 隔离: true from the first proof of equivocation until a named person has ended it. */
  isQuarantined?(src: PartyId): Promise<boolean>;
  /** Remembers that a message could not be taken, for whoever must decide about it. */
  noteFailing?(src: PartyId, failing: FailingMessage, at: Instant): Promise<void>;
}
