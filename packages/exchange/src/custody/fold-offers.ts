import type { CustodyRival, CustodyTenure, OfferStage, OfferState } from './custody-state.ts';
import type {
  HandoverAcceptance,
  HandoverDecline,
  HandoverOffer,
  HandoverWithdrawal,
  VerifiedStatement,
} from './custody-statement.ts';
import type { ShownStatements } from './shown-statements.ts';

/** Every offer that a holder made while it held, with what became of it. */
export function foldOffers(
  tenures: readonly CustodyTenure[],
  rivals: readonly CustodyRival[],
  shown: ShownStatements,
): readonly OfferState[] {
  const releases = [...tenures.map(({ record }) => record), ...rivals.map(({ record }) => record)];
  const released = new Set(
    releases.flatMap(({ statement }) =>
      statement.kind === 'zl.custody.release.v1' ? [statement.offer] : [],
    ),
  );
  const head = tenures.at(-1)?.record.hash;
  return shown
    .listOf('zl.custody.offer.v1')
    .filter((offer) => tenures.some((tenure) => isMadeBy(offer, tenure)))
    .map((offer) => {
      const answers = answersTo(offer, shown);
      const isPresent = offer.statement.prev === head;
      const stage = released.has(offer.hash) ? 'released' : stageOf(answers, isPresent);
      return {
        stage,
        offer,
        acceptance: answers.acceptance,
        declined: answers.decline?.statement.reason,
      };
    });
}

interface Answers {
  readonly acceptance: VerifiedStatement<HandoverAcceptance> | undefined;
  readonly decline: VerifiedStatement<HandoverDecline> | undefined;
  readonly withdrawal: VerifiedStatement<HandoverWithdrawal> | undefined;
}

function isMadeBy(offer: VerifiedStatement<HandoverOffer>, tenure: CustodyTenure): boolean {
  const { epoch, from, prev } = offer.statement;
  return prev === tenure.record.hash && from === tenure.holder && epoch === tenure.epoch + 1;
}

function answersTo(offer: VerifiedStatement<HandoverOffer>, shown: ShownStatements): Answers {
  const { from, to, toOffice } = offer.statement;
  const isAnswer = ({
    statement,
  }: VerifiedStatement<HandoverAcceptance | HandoverDecline>): boolean =>
    statement.offer === offer.hash && statement.by === to && statement.office === toOffice;
  return {
    acceptance: shown.listOf('zl.custody.accept.v1').find(isAnswer),
    decline: shown.listOf('zl.custody.decline.v1').find(isAnswer),
    withdrawal: shown
      .listOf('zl.custody.withdraw.v1')
      .find(({ statement }) => statement.offer === offer.hash && statement.by === from),
  };
}

/** The holder’s own word ends an offer before the receiver’s; a receiver that said both things is held to its no. */
function stageOf({ acceptance, decline, withdrawal }: Answers, isPresent: boolean): OfferStage {
  if (withdrawal !== undefined) return 'withdrawn';
  if (decline !== undefined) return 'declined';
  if (!isPresent) return 'lapsed';
  return acceptance === undefined ? 'open' : 'accepted';
}
