import { messageTypes } from '@zhulian/contract';
import type { VerifiedEnvelope } from '@zhulian/exchange';
import {
  type ApplyMessages,
  custodyHandlers,
  type NodeParts,
  reactToCoCheck,
  takeDue,
  takeLine,
  takeLookup,
  takeRequest,
  takeStep,
} from '@zhulian/service';
import type { Transaction } from '@zhulian/store';
import type { Instant, Result } from '@zhulian/vocabulary';

type Take = (
  tx: Transaction,
  envelope: VerifiedEnvelope,
  at: Instant,
) => Promise<Result<null, { readonly code: string }>>;

/** What a provincial node does with each type of message. A type without an entry is refused by its code. */
export function exchangeHandlers(
  parts: NodeParts,
): ReadonlyMap<string, ApplyMessages<Transaction>> {
  const takes: Record<string, Take> = {
    [messageTypes.requested]: (tx, envelope, receiptAt) =>
      takeRequest(tx, parts, { envelope, receiptAt }),
    [messageTypes.progressed]: (tx, envelope) =>
      takeLine(tx, parts, {
        envelope,
        whenMoved: (within, state, event) => reactToCoCheck(within, parts, { state, event }),
      }),
    [messageTypes.stepClimbed]: (tx, envelope) => takeStep(tx, parts, envelope),
    [messageTypes.dueRecomputed]: (tx, envelope) => takeDue(tx, parts, envelope),
    [messageTypes.lookedUp]: (tx, envelope) => takeLookup(tx, parts, envelope),
  };
  const custody = Object.entries(custodyHandlers).map(
    ([type, take]): [string, ApplyMessages<Transaction>] => [
      type,
      (tx, envelopes) => take(tx, parts, envelopes),
    ],
  );
  return new Map([
    ...Object.entries(takes).map(([type, take]) => [type, oneByOne(take)] as const),
    ...custody,
  ]);
}

/** Cases are few and each is its own transaction's worth of rules: one after the other, in order. */
function oneByOne(take: Take): ApplyMessages<Transaction> {
  return async (tx, envelopes, at) => {
    const outcomes: Result<null, { readonly code: string }>[] = [];
    for (const envelope of envelopes) outcomes.push(await take(tx, envelope, at));
    return outcomes;
  };
}
