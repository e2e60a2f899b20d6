import type { Instant } from '@zhulian/vocabulary';
import type { Digest, PartyId } from '../envelope/envelope.ts';

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

/** What one receiving transaction may ask and save. */
export interface IncomingLane {
  findRows(seqs: readonly number[]): Promise<ReadonlyMap<number, IncomingRow>>;
  /** Highest applied or refused caseSeq per subject; absent means none. */
  lastSettledCaseSeq(subjects: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Held rows of these subjects, ascending caseSeq. */
  listHeld(subjects: readonly string[]): Promise<readonly IncomingRow[]>;
  /** The three questions above in one round trip. A store that offers it is asked only this. */
  view?(asked: {
    readonly seqs: readonly number[];
    readonly subjects: readonly string[];
  }): Promise<LaneView>;
  /** Inserts new rows and settles held ones. A different hash under a stored seq is a unique violation: a Fault. */
  saveRows(rows: readonly IncomingRow[]): Promise<void>;
  /** Keeps both bodies of one seq as proof of equivocation. */
  saveEquivocation(proof: {
    readonly seq: number;
    readonly first: string;
    readonly second: string;
  }): Promise<void>;
}

/** What a receiving transaction knows of its lane before it judges. */
export interface LaneView {
  readonly rows: ReadonlyMap<number, IncomingRow>;
  readonly lastSettledCaseSeq: ReadonlyMap<string, number>;
  readonly held: readonly IncomingRow[];
}

export interface LanePosition {
  readonly contiguousThrough: number;
  readonly highestSeen: number;
  /** At most 100 ranges, ascending, inclusive. */
  readonly gaps: readonly (readonly [number, number])[];
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
}
