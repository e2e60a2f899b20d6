import { calendarDateOf, granted, type Result, refused } from '@zhulian/vocabulary';
import type { Digest } from '../envelope/envelope.ts';
import type { OfferRefusal } from './custody-refusal.ts';
import { type CustodyState, headOf, type OfferState, releaseOf } from './custody-state.ts';
import type {
  HandoverAcceptance,
  HandoverDecline,
  HandoverWithdrawal,
} from './custody-statement.ts';

type Answer = Omit<HandoverAcceptance | HandoverDecline, 'kind'>;
type Judged = Result<OfferState, OfferRefusal>;

/**
 * 接收, judged by the receiver before it signs and by the holder when it arrives. The last day counts by the moment that the
 * acceptance states, so a late message is no late answer.
 */
export function judgeAcceptance(state: CustodyState, acceptance: Answer): Judged {
  const found = findAnswered(state, acceptance);
  if (!found.ok) return found;
  const { stage, offer } = found.value;
  if (stage === 'accepted') return found;
  const fault = findSettledFault(state, found.value);
  if (fault !== undefined) return refused(fault);
  const { expiresOn } = offer.statement;
  if (calendarDateOf(acceptance.at) > expiresOn) {
    return refused({ code: 'custody.offer-expired', expiresOn });
  }
  return found;
}

/** 不予接收. Possible even after the last day, and as long as the receiver has not bound itself. */
export function judgeDecline(state: CustodyState, decline: Answer): Judged {
  const found = findAnswered(state, decline);
  if (!found.ok) return found;
  const { stage } = found.value;
  if (stage === 'declined') return found;
  if (stage === 'accepted') return refused({ code: 'custody.offer-accepted' });
  const fault = findSettledFault(state, found.value);
  return fault === undefined ? found : refused(fault);
}

/**
 * 撤回要约. The holder decides alone, in its own transaction, which of withdrawal and release is first; after a release it is
 * refused for ever. The receiver judges by the same rule.
 */
export function judgeWithdrawal(
  state: CustodyState,
  withdrawal: Omit<HandoverWithdrawal, 'kind'>,
): Judged {
  const found = findOffer(state, withdrawal.offer);
  if (!found.ok) return found;
  const { stage, offer } = found.value;
  if (withdrawal.by !== offer.statement.from) {
    return refused({ code: 'custody.not-holder', holder: offer.statement.from });
  }
  if (stage === 'withdrawn' || stage === 'accepted') return found;
  const fault = findSettledFault(state, found.value);
  return fault === undefined ? found : refused(fault);
}

/** The offer of which an answer speaks. */
export function findOffer(state: CustodyState, offer: Digest): Judged {
  const found = state.offers.find((one) => one.offer.hash === offer);
  return found === undefined ? refused({ code: 'custody.offer-unknown' }) : granted(found);
}

function findAnswered(state: CustodyState, answer: Answer): Judged {
  const found = findOffer(state, answer.offer);
  if (!found.ok) return found;
  const { to, toOffice } = found.value.offer.statement;
  if (answer.by !== to || answer.office !== toOffice) {
    return refused({ code: 'custody.not-addressee', to });
  }
  return found;
}

/** Why nothing more can be said about an offer; undefined while it is open. */
export function findSettledFault(
  state: CustodyState,
  { stage }: OfferState,
): OfferRefusal | undefined {
  switch (stage) {
    case 'open':
    case 'accepted':
      return undefined;
    case 'declined':
      return { code: 'custody.offer-declined' };
    case 'withdrawn':
      return { code: 'custody.offer-withdrawn' };
    case 'released':
      return { code: 'custody.released', record: releaseOf(state)?.hash ?? headOf(state) };
    case 'lapsed':
      return { code: 'custody.epoch-not-next', expected: state.nextEpoch };
  }
}
