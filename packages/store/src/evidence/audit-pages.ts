import type { PartyId, ReceiptLevel } from '@zhulian/exchange';
import type { Transaction } from '../connection/database.ts';

/** A message of ours with all that stands beside its text. */
export interface SealedPageRow {
  readonly dst: PartyId;
  readonly seq: number;
  readonly hash: string;
  readonly subject: string;
  readonly caseSeq: number;
  readonly bytes: string;
  readonly outboxId: string;
}

export function listSealedPage(
  tx: Transaction,
  page: {
    readonly after: Pick<SealedPageRow, 'dst' | 'seq'> | undefined;
    readonly limit: number;
  },
): Promise<readonly SealedPageRow[]> {
  return tx.query<SealedPageRow>(
    `select dst, seq, hash, subject, case_seq as "caseSeq", bytes, outbox_id as "outboxId"
       from exchange.stream_out
      where (dst, seq) > ($1, $2)
      order by dst, seq
      limit $3`,
    [page.after?.dst ?? '', page.after?.seq ?? 0, page.limit],
  );
}

/** A message that we took, with all that stands beside its text. */
export interface ReceivedPageRow {
  readonly src: PartyId;
  readonly seq: number;
  readonly hash: string;
  readonly subject: string;
  readonly caseSeq: number;
  readonly bytes: string;
  readonly state: 'held' | 'applied' | 'refused';
  readonly receipt: string;
}

export function listReceivedPage(
  tx: Transaction,
  page: {
    readonly after: Pick<ReceivedPageRow, 'src' | 'seq'> | undefined;
    readonly limit: number;
  },
): Promise<readonly ReceivedPageRow[]> {
  return tx.query<ReceivedPageRow>(
    `select src, seq, hash, subject, case_seq as "caseSeq", bytes, state, receipt
       from exchange.stream_in
      where (src, seq) > ($1, $2)
      order by src, seq
      limit $3`,
    [page.after?.src ?? '', page.after?.seq ?? 0, page.limit],
  );
}

/** A custody paper under the name that it is kept by. */
export interface CustodyPageRow {
  readonly hash: string;
  readonly caseId: string;
  readonly bytes: string;
}

export function listCustodyPage(
  tx: Transaction,
  page: { readonly after: Pick<CustodyPageRow, 'hash'> | undefined; readonly limit: number },
): Promise<readonly CustodyPageRow[]> {
  return tx.query<CustodyPageRow>(
    `select hash, case_id as "caseId", bytes
       from custody.statement
      where hash > $1
      order by hash
      limit $2`,
    [page.after?.hash ?? '', page.limit],
  );
}

/** A receipt of a peer with all that stands beside its text. */
export interface ReceiptPageRow {
  readonly peer: PartyId;
  readonly seq: number;
  readonly level: ReceiptLevel;
  readonly bytes: string;
}

export function listReceiptPage(
  tx: Transaction,
  page: {
    readonly after: Pick<ReceiptPageRow, 'peer' | 'seq' | 'level'> | undefined;
    readonly limit: number;
  },
): Promise<readonly ReceiptPageRow[]> {
  return tx.query<ReceiptPageRow>(
    `select peer, seq, level, bytes
       from exchange.receipt_in
      where (peer, seq, level) > ($1, $2, $3)
      order by peer, seq, level
      limit $4`,
    [page.after?.peer ?? '', page.after?.seq ?? 0, page.after?.level ?? '', page.limit],
  );
}
