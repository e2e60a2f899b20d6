import type { Json, OutboxMessage, PartyId, VerifiedEnvelope } from '@zhulian/exchange';
import type { ApplyMessages } from '@zhulian/service';
import type { Transaction } from '@zhulian/store';
import { granted, type Instant } from '@zhulian/vocabulary';

/** What the bench sends: a notice of about 1.6 KB as an envelope, with a record of its own as effect. */
export const benchType = 'cn.zhulian.bench.notice.v1';

const filler = '珠联测试报文，人物与事项均为虚构。'.repeat(14);

export function benchMessage(order: {
  readonly id: string;
  readonly dst: PartyId;
  readonly subject: string;
  readonly createdAt: Instant;
}): OutboxMessage {
  const data: Json = {
    number: order.id,
    words: { zh: filler, en: 'invented, for measuring only' },
  };
  return {
    id: order.id,
    dst: order.dst,
    subject: order.subject,
    type: benchType,
    basis: 'population-law-2021',
    purpose: 'birth-registration',
    data,
    createdAt: order.createdAt,
  };
}

/** The effect at the receiver: one durable record per message, written for a whole batch in one statement. */
export const applyBenchMessages: ApplyMessages<Transaction> = async (tx, envelopes) => {
  await tx.query(
    `insert into casework.notice (office, case_id, number, at, words, dedupe)
     select '520000', null, note.id, now(), note.words::jsonb, note.id
       from unnest($1::text[], $2::text[]) as note(id, words)`,
    [envelopes.map(({ envelope }) => envelope.id), envelopes.map(wordsOf)],
  );
  return envelopes.map(() => granted(null));
};

function wordsOf({ envelope }: VerifiedEnvelope): string {
  return JSON.stringify((envelope.data as { readonly words: Json }).words);
}
