import { type CalendarDate, granted, type Result, refused } from '@zhulian/vocabulary';
import type { PartyId } from '../envelope/envelope.ts';
import type { OfferRefusal } from './custody-refusal.ts';
import { type CustodyState, headOf, type OfferState, releaseOf } from './custody-state.ts';
import type { HandoverOffer } from './custody-statement.ts';
import { hashOfStatement } from './custody-text.ts';
import { areOfRota, registrarsFor } from './registrars-for.ts';

/** What an offer is judged by, beside the state of the case. */
export interface OfferMeasure {
  /** The day of whoever judges, in Asia/Shanghai. */
  readonly today: CalendarDate;
  /** Provinces in the order of duty on the day of the offer. */
  readonly rota: readonly PartyId[];
}

/**
 * 移交要约, judged by the holder before it signs and by the receiver when it arrives: by the same rule, so both sides agree. An offer
 * that the state holds already is granted again.
 */
export function judgeOffer(
  state: CustodyState,
  offer: HandoverOffer,
  measure: OfferMeasure,
): Result<null, OfferRefusal> {
  const fault =
    findPlaceFault(state, offer) ??
    findTermsFault(offer, measure) ??
    findOther(state, offer, measure);
  return fault === undefined ? granted(null) : refused(fault);
}

/** Whether whoever gives the case away holds it, by the record that it names, and has not let go. */
export function findPlaceFault(
  state: CustodyState,
  { from, epoch, prev }: Pick<HandoverOffer, 'from' | 'epoch' | 'prev'>,
): OfferRefusal | undefined {
  const { now, nextEpoch, voidVotes } = state;
  if (from !== now.holder) return { code: 'custody.not-holder', holder: now.holder };
  if (epoch !== now.epoch + 1) return { code: 'custody.epoch-not-next', expected: nextEpoch };
  if (prev !== headOf(state)) return { code: 'custody.other-predecessor', expected: headOf(state) };
  if (voidVotes.length > 0) return { code: 'custody.assignment-awaited', epoch: nextEpoch };
  return undefined;
}

function findTermsFault(
  { from, to, registrars, expiresOn }: HandoverOffer,
  { today, rota }: OfferMeasure,
): OfferRefusal | undefined {
  if (to === from) return { code: 'custody.receiver-is-holder' };
  if (!areOfRota(registrars, rota, [from, to])) {
    const expected = registrarsFor(rota, [from, to]);
    return { code: 'custody.registrars-not-of-rota', expected };
  }
  return expiresOn < today ? { code: 'custody.offer-expired', expiresOn } : undefined;
}

/** One offer at a time. One that ran out unanswered stands in nobody’s way; one that was accepted must be withdrawn first. */
function findOther(
  state: CustodyState,
  offer: HandoverOffer,
  { today }: OfferMeasure,
): OfferRefusal | undefined {
  const release = releaseOf(state);
  if (release !== undefined) return { code: 'custody.released', record: release.hash };
  const waiting = state.offers.find(
    (other) => isWaiting(other, today) && other.offer.hash !== hashOfStatement(offer),
  );
  if (waiting === undefined) return undefined;
  const { hash, statement } = waiting.offer;
  return { code: 'custody.offer-open', offer: hash, to: statement.to };
}

function isWaiting({ stage, offer }: OfferState, today: CalendarDate): boolean {
  return stage === 'accepted' || (stage === 'open' && offer.statement.expiresOn >= today);
}
