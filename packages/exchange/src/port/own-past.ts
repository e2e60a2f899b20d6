import type { PartyId } from '../envelope/envelope.ts';

/** One place of a stream with the receipt for it, both as they were signed. */
export interface PastPlace {
  readonly envelope: string;
  readonly receipt: string;
}

/** 旧事: what a peer holds of the asker's own past, beyond what the asker says it knows. */
export interface ShownPast {
  /** Highest number of the asker's stream that the peer holds; 0 for none. */
  readonly through: number;
  /** The asker's own envelopes after the number that it named, ascending, with the peer's receipts. */
  readonly sent: readonly PastPlace[];
  /** The peer's envelopes after the number that the asker named, ascending, with the asker's own final receipts. */
  readonly received: readonly PastPlace[];
}

/** 自封: a peer showed an envelope that this node signed and no longer knows; until its past is whole it seals nothing. */
export interface Fence {
  readonly peer: PartyId;
  readonly knownSeq: number;
  readonly shownSeq: number;
}
