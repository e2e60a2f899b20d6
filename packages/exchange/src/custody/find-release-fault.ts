import type {
  HandoverAcceptance,
  HandoverOffer,
  HandoverRelease,
  VerifiedStatement,
} from './custody-statement.ts';

/** The first field in which a release says something else than the offer and its acceptance; undefined when it keeps to them. */
export function findReleaseFault(
  release: HandoverRelease,
  consent: {
    readonly offer: VerifiedStatement<HandoverOffer>;
    readonly acceptance: VerifiedStatement<HandoverAcceptance>;
  },
): string | undefined {
  const { statement: offer } = consent.offer;
  const { statement: acceptance } = consent.acceptance;
  const agreed: readonly (readonly [keyof HandoverRelease, boolean])[] = [
    ['offer', release.offer === consent.offer.hash],
    ['acceptance', release.acceptance === consent.acceptance.hash],
    ['acceptance', acceptance.offer === consent.offer.hash],
    ['case', release.case === offer.case && release.case === acceptance.case],
    ['epoch', release.epoch === offer.epoch],
    ['prev', release.prev === offer.prev],
    ['from', release.from === offer.from],
    ['holder', release.holder === offer.to && release.holder === acceptance.by],
    ['office', release.office === offer.toOffice && release.office === acceptance.office],
    ['registrars', release.registrars.join() === offer.registrars.join()],
  ];
  return agreed.find(([, isKept]) => !isKept)?.[0];
}
