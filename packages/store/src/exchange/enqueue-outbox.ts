import type { OutboxMessage } from '@zhulian/exchange';
import { jsonArray, momentArray, textArray } from '../connection/array-parameter.ts';
import type { Database, Transaction } from '../connection/database.ts';

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
     select id, dst, subject, type, basis, purpose, data, created_at
       from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::json[], $8::timestamptz[])
            with ordinality as message (id, dst, subject, type, basis, purpose, data, created_at, place)
      order by place`,
    [
      textArray(messages.map((message) => message.id)),
      textArray(messages.map((message) => message.dst)),
      textArray(messages.map((message) => message.subject)),
      textArray(messages.map((message) => message.type)),
      textArray(messages.map((message) => message.basis)),
      textArray(messages.map((message) => message.purpose)),
      jsonArray(messages.map((message) => JSON.stringify(message.data))),
      momentArray(messages.map((message) => message.createdAt)),
    ],
  );
}

/**
 * Rings for a sealer that lives in another process; call it after the commit. Never inside the business transaction:
 * PostgreSQL lets transactions that notify commit only one after the other.
 */
export async function ringOutbox(database: Database): Promise<void> {
  await database.query('select pg_notify($1, $2)', [outboxChannel, '']);
}
