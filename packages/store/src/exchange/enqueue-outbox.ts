import type { OutboxMessage } from '@zhulian/exchange';
import type { Transaction } from '../connection/database.ts';

/** The channel that rings when something waits to be sent. Losing a ring costs latency, never a message. */
export const outboxChannel = 'zhulian_outbox';

/** 发件箱. Leaves messages to be sealed after the caller's transaction has committed, with its business change or not at all. */
export async function enqueueOutbox(
  tx: Transaction,
  messages: readonly OutboxMessage[],
): Promise<void> {
  if (messages.length === 0) return;
  await tx.query(
    `insert into exchange.outbox (id, dst, subject, type, basis, purpose, data, created_at)
     select id, dst, subject, type, basis, purpose, data, "createdAt"
       from jsonb_to_recordset($1::jsonb) as message (
              id text, dst text, subject text, type text, basis text, purpose text, data jsonb,
              "createdAt" timestamptz)`,
    [JSON.stringify(messages)],
  );
}
