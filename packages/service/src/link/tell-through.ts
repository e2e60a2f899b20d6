import {
  type Clock,
  checkOutboxMessage,
  type OutboxMessage,
  type Randomness,
} from '@zhulian/exchange';
import { enqueueOutbox, type Transaction } from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import { freshId } from '../operations/case-log/fresh-id.ts';
import { UnsendableMessage } from '../operations/case-log/unsendable-message.ts';

/** 留函: leaves messages in the outbox, in the caller's transaction. */
export type Tell = (
  tx: Transaction,
  messages: readonly Omit<OutboxMessage, 'id' | 'createdAt'>[],
) => Promise<void>;

export function tellThrough(parts: {
  readonly clock: Clock;
  readonly randomness: Randomness;
}): Tell {
  return async (tx, messages) => {
    const createdAt = instantOf(parts.clock.nowMs());
    const rows = messages.map((message) => ({ ...message, id: freshId(parts), createdAt }));
    for (const row of rows) {
      // What could never be sealed must not wait in the outbox: it would hold up its lane for good.
      const outcome = checkOutboxMessage(row);
      if (!outcome.ok) throw new UnsendableMessage(outcome.refusal);
    }
    await enqueueOutbox(tx, rows);
  };
}
