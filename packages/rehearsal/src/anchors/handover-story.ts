import {
  draftActivation,
  draftRelease,
  type HandoverAcceptance,
  type HandoverOffer,
  type HandoverRelease,
  headOf,
  type PartyId,
  type VerifiedStatement,
} from '@zhulian/exchange';
import {
  acceptanceOf,
  fold,
  minute,
  offerTo,
  opening,
  origin,
  registered,
  registrars,
  seal,
  target,
  valueOf,
} from './handover-cast.ts';

export const offer: VerifiedStatement<HandoverOffer> = offerTo(target);
export const acceptance: VerifiedStatement<HandoverAcceptance> = acceptanceOf(offer);
export const agreed: readonly VerifiedStatement[] = [opening, offer, acceptance];
export const release: VerifiedStatement<HandoverRelease> = seal(
  valueOf(draftRelease(fold(agreed), { offer: offer.hash, at: minute(30) })),
);
export const released: readonly VerifiedStatement[] = [...agreed, release];

/** What follows a release until the new holder has begun. */
function settled(
  before: readonly VerifiedStatement[],
  record: VerifiedStatement<HandoverRelease>,
  from: number,
): readonly VerifiedStatement[] {
  const votes = registrars
    .slice(0, 2)
    .map((by, index) => registered(record, by, minute(from + index)));
  const state = fold([...before, ...votes]);
  const { holder } = record.statement;
  return [...votes, seal(valueOf(draftActivation(state, { by: holder, at: minute(from + 5) })))];
}

/** The whole hand-over, statement by statement as it happened. */
export const handedOver: readonly VerifiedStatement[] = [
  ...released,
  ...settled(released, release, 40),
];

/** The same case back to where it came from, as epoch 3: the offer that Guizhou would write. */
export const offerBack: VerifiedStatement<HandoverOffer> = offerTo(origin, {
  epoch: 3,
  prev: headOf(fold(handedOver)),
  from: target,
  fromOffice: '520502',
  toOffice: '441900',
  at: minute(60),
});

/** The hand-over and the hand-back, statement by statement. */
export const handedBack: readonly VerifiedStatement[] = (() => {
  const yes = acceptanceOf(offerBack, minute(70));
  const until = [...handedOver, offerBack, yes];
  const order = { offer: offerBack.hash, at: minute(80) };
  const record = seal(valueOf(draftRelease(fold(until), order)));
  return [...until, record, ...settled([...until, record], record, 90)];
})();

/** Whether a party that knows so much may write in the case: it holds it, has begun, and has not let go. */
export function mayWrite(party: PartyId, known: readonly VerifiedStatement[]): boolean {
  const { now, stage } = fold(known);
  const hasBegun = now.epoch === 1 || now.activation !== undefined;
  return now.holder === party && hasBegun && stage !== 'released';
}
