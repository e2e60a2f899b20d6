import type { IncomingRow, PartyId, SealedMessage, StoredReceipt } from '@zhulian/exchange';
import type { ExportedExchange } from '@zhulian/rehearsal';
import type { Database } from '@zhulian/store';

/** Everything that one party's database says of its streams, in the form that the rehearsal's own checker reads. */
export async function readExchange(database: Database): Promise<ExportedExchange> {
  const [outbox] = await database.query<{ waiting: number }>(
    'select count(*)::int as waiting from exchange.outbox',
  );
  const streamOut = await database.query<SealedMessage>(
    `select dst, seq, hash, subject, case_seq as "caseSeq", bytes, outbox_id as "outboxId", sealed_at as "sealedAt"
       from exchange.stream_out
      order by dst, seq`,
  );
  const streamIn = await database.query<IncomingRow & { readonly src: PartyId }>(
    `select src, seq, hash, subject, case_seq as "caseSeq", bytes, state, receipt, at
       from exchange.stream_in
      order by src, seq`,
  );
  const receipts = await database.query<StoredReceipt>(
    'select peer, seq, level, bytes, at from exchange.receipt_in order by peer, seq, level',
  );
  const effects = await database.query<{ src: PartyId; seq: number; id: string }>(
    'select src, seq, id from chaos.effect order by src, seq',
  );
  return { unsealed: outbox?.waiting ?? 0, streamOut, streamIn, receipts, effects };
}
