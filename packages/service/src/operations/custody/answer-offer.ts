import { declineGrounds } from '@zhulian/casework';
import type { CaseCommand, RefusalValue } from '@zhulian/contract';
import {
  type Digest,
  type HandoverAcceptance,
  type HandoverDecline,
  judgeAcceptance,
  judgeDecline,
  sealCustodyStatement,
} from '@zhulian/exchange';
import { lockOpenOffer, moveOffer, type OfferRow, type Transaction } from '@zhulian/store';
import { granted, instantOf, type Result, refused } from '@zhulian/vocabulary';
import type { NodeParts } from '../../node/node-parts.ts';
import { mayReach } from '../../permission/jurisdiction.ts';
import type { Actor } from '../../session/actor.ts';
import { keepStatements, lockCaseCustody } from './case-custody.ts';
import { tellCustody } from './custody-letter.ts';

export type OfferAnswer = Extract<CaseCommand, { command: 'accept-handover' | 'decline-handover' }>;

export function isOfferAnswer(command: CaseCommand): command is OfferAnswer {
  return command.command === 'accept-handover' || command.command === 'decline-handover';
}

/**
 * 接收、不予接收: the receiving office answers an offer; a clerk of the office or the county above her. Accepting binds, and
 * gives no right to act yet.
 */
export async function answerOffer(
  tx: Transaction,
  parts: NodeParts,
  order: {
    readonly actor: Actor;
    readonly caseId: string;
    readonly epoch: number;
    readonly command: OfferAnswer;
  },
): Promise<Result<{ readonly version: number }, RefusalValue>> {
  const { actor, caseId, command } = order;
  const [custody, open] = await Promise.all([
    lockCaseCustody(tx, parts, caseId),
    lockOpenOffer(tx, { caseId, direction: 'incoming' }),
  ]);
  if (!custody || !open || !mayReach(actor, 'case.read', open.toOffice)) {
    return refused({ code: 'custody.offer-unknown' });
  }
  if (!mayReach(actor, 'handover.answer', open.toOffice)) {
    return refused({ code: 'permission.absent' });
  }
  if (open.epoch !== order.epoch) return refused({ code: 'case.version-stale' });
  const answer = draftAnswer(parts, { open, command });
  const judged =
    answer.kind === 'zl.custody.accept.v1'
      ? judgeAcceptance(custody.state, answer)
      : judgeDecline(custody.state, answer);
  if (!judged.ok) return refused({ ...judged.refusal });
  const said = sealCustodyStatement(answer, parts.signer);
  // Sent together, and carried out in this order.
  await Promise.all([
    keepStatements(tx, parts, { custody, statements: [said] }),
    moveOffer(tx, {
      offer: open.hash,
      at: answer.at,
      ...(answer.kind === 'zl.custody.accept.v1'
        ? { stage: 'accepted' }
        : { stage: 'declined', declinedReason: answer.reason, forgetting: true }),
    }),
    tellCustody(tx, parts, { to: [judged.value.offer.statement.from], said, chain: [] }),
  ]);
  return granted({ version: open.epoch });
}

function draftAnswer(
  parts: NodeParts,
  order: { readonly open: OfferRow; readonly command: OfferAnswer },
): HandoverAcceptance | HandoverDecline {
  const { command, open } = order;
  const answer = {
    case: open.caseId,
    offer: open.hash as Digest,
    by: parts.party,
    office: open.toOffice,
    at: instantOf(parts.clock.nowMs()),
  };
  return command.command === 'accept-handover'
    ? { kind: 'zl.custody.accept.v1', ...answer }
    : { kind: 'zl.custody.decline.v1', ...answer, reason: declineGrounds[command.reason].zh };
}
