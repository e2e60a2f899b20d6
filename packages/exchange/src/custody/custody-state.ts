import type { Instant } from '@zhulian/vocabulary';
import type { Digest, PartyId } from '../envelope/envelope.ts';
import type {
  CustodyActivation,
  CustodyAssignment,
  CustodyRecord,
  CustodyRegistration,
  HandoverAcceptance,
  HandoverOffer,
  HandoverRelease,
  Registrars,
  VerifiedStatement,
} from './custody-statement.ts';

/** 一任: one epoch of a case, with everything that proves who held it and since when. */
export interface CustodyTenure {
  readonly epoch: number;
  readonly holder: PartyId;
  readonly office: string;
  /** Who registers the epoch after this one. */
  readonly registrars: Registrars;
  readonly record: VerifiedStatement<CustodyRecord>;
  /** Registrations of the record; none are needed for epoch 1. */
  readonly registrations: readonly VerifiedStatement<CustodyRegistration>[];
  /** What proves that the epochs skipped before this one are void. */
  readonly votes: readonly VerifiedStatement<CustodyRegistration>[];
  readonly activation: VerifiedStatement<CustodyActivation> | undefined;
  /** The moment of change: when the second registrar registered it; for epoch 1 the opening itself. */
  readonly since: Instant;
}

/**
 * 要约状态. `lapsed`: the case went another way before the offer was settled. That the last day has passed is not a stage: it depends on
 * the day of whoever looks, and moves nothing.
 */
export type OfferStage = 'open' | 'accepted' | 'declined' | 'withdrawn' | 'released' | 'lapsed';

export interface OfferState {
  readonly stage: OfferStage;
  readonly offer: VerifiedStatement<HandoverOffer>;
  readonly acceptance: VerifiedStatement<HandoverAcceptance> | undefined;
  /** Why the receiver said no. */
  readonly declined: string | undefined;
}

/** A record that competes for the next epoch, with the registrations that it has so far. */
export interface CustodyRival {
  readonly record: VerifiedStatement<HandoverRelease | CustodyAssignment>;
  readonly registrations: readonly VerifiedStatement<CustodyRegistration>[];
}

/**
 * 责任阶段. `held`: nothing is under way. `offered`, `accepted`: an offer is. `released`: the holder has let go and may not write, and stays
 * accountable until two have registered. `assigned`: an assignment waits for its registrations. `split`: three registrars took three
 * records, none can win, and the holder is accountable until the hub assigns. `registered`: the new holder is responsible and has
 * not begun yet.
 */
export type CustodyStage =
  | 'held'
  | 'offered'
  | 'accepted'
  | 'released'
  | 'assigned'
  | 'split'
  | 'registered';

/** 责任状态: what a set of statements proves about one case. Whoever has the same set has the same state. */
export interface CustodyState {
  readonly caseId: string;
  readonly stage: CustodyStage;
  /** The present tenure: who is responsible. */
  readonly now: CustodyTenure;
  /** All tenures, ascending; the last is `now`. */
  readonly tenures: readonly CustodyTenure[];
  /** The epoch whose place is to be won next. */
  readonly nextEpoch: number;
  /** Three registrations for every epoch between `now` and `nextEpoch` that can never be won. */
  readonly voidVotes: readonly VerifiedStatement<CustodyRegistration>[];
  readonly rivals: readonly CustodyRival[];
  /** All offers that a holder made, in the order of their moments. */
  readonly offers: readonly OfferState[];
}

/** The offer that waits for an answer or for its release; at most one. */
export function openOfferOf(state: CustodyState): OfferState | undefined {
  return state.offers.find(({ stage }) => stage === 'open' || stage === 'accepted');
}

/** What the present holder has let go with, if it has; from then on it may not write. */
export function releaseOf(state: CustodyState): VerifiedStatement<HandoverRelease> | undefined {
  for (const { record } of state.rivals) {
    if (record.statement.kind === 'zl.custody.release.v1') {
      return record as VerifiedStatement<HandoverRelease>;
    }
  }
  return undefined;
}

/** The record's hash: what the next record names as the one before it. */
export function headOf(state: CustodyState): Digest {
  return state.now.record.hash;
}
