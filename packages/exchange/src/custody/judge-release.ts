import { granted, type Instant, type Result, refused } from '@zhulian/vocabulary';
import type { Digest } from '../envelope/envelope.ts';
import type { OfferRefusal } from './custody-refusal.ts';
import { type CustodyState, releaseOf } from './custody-state.ts';
import type { HandoverRelease } from './custody-statement.ts';
import { findReleaseFault } from './find-release-fault.ts';
import { findOffer, findSettledFault } from './judge-answer.ts';
import { findPlaceFault } from './judge-offer.ts';

/**
 * 移交. The holder judges inside the transaction that also stores the release and fences its own rows: whichever of release and
 * withdrawal commits first wins. A second release of the same epoch is refused whatever it says.
 */
export function judgeRelease(
  state: CustodyState,
  release: HandoverRelease,
): Result<null, OfferRefusal> {
  const place = findPlaceFault(state, release);
  if (place !== undefined) return refused(place);
  const earlier = releaseOf(state);
  if (earlier !== undefined) return refused({ code: 'custody.released', record: earlier.hash });
  const found = findOffer(state, release.offer);
  if (!found.ok) return found;
  const { offer, acceptance } = found.value;
  const settled = findSettledFault(state, found.value);
  if (settled !== undefined) return refused(settled);
  if (acceptance === undefined) return refused({ code: 'custody.offer-not-accepted' });
  const field = findReleaseFault(release, { offer, acceptance });
  return field === undefined ? granted(null) : refused({ code: 'custody.release-differs', field });
}

/** The one release that an accepted offer allows. */
export function draftRelease(
  state: CustodyState,
  order: { readonly offer: Digest; readonly at: Instant },
): Result<HandoverRelease, OfferRefusal> {
  const found = findOffer(state, order.offer);
  if (!found.ok) return found;
  const { offer, acceptance } = found.value;
  if (acceptance === undefined) return refused({ code: 'custody.offer-not-accepted' });
  const { epoch, prev, from, to, toOffice, registrars } = offer.statement;
  const release: HandoverRelease = {
    kind: 'zl.custody.release.v1',
    case: state.caseId,
    epoch,
    prev,
    from,
    holder: to,
    office: toOffice,
    registrars,
    offer: offer.hash,
    acceptance: acceptance.hash,
    at: order.at,
  };
  const judged = judgeRelease(state, release);
  return judged.ok ? granted(release) : judged;
}
