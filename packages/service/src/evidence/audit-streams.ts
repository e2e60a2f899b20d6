import {
  openCustodyStatement,
  openEnvelope,
  openReceipt,
  type PartyId,
  type VerifiedEnvelope,
  type Verifier,
} from '@zhulian/exchange';
import {
  type CustodyPageRow,
  type Database,
  listCustodyPage,
  listReceiptPage,
  listReceivedPage,
  listSealedPage,
  type ReceiptPageRow,
  type ReceivedPageRow,
  type SealedPageRow,
} from '@zhulian/store';

const pageLength = 1_000;
const levels = { held: 'STORED', applied: 'APPLIED', refused: 'REFUSED' } as const;

interface StreamAudit {
  readonly self: PartyId;
  readonly database: Database;
  readonly verifier: Verifier;
}

/** Holds the texts of every message, receipt and custody paper against the columns beside them and against their signatures. */
export async function auditStreams(audit: StreamAudit, found: string[]): Promise<void> {
  const { database, verifier } = audit;
  const limit = pageLength;
  await eachPage<SealedPageRow>(
    (after) => listSealedPage(database, { after, limit }),
    (row) => {
      if (!isAsSealed(row, verifier)) found.push(`sent-changed ${row.dst} ${row.seq}`);
    },
  );
  await eachPage<ReceivedPageRow>(
    (after) => listReceivedPage(database, { after, limit }),
    (row) => {
      if (!isAsReceived(row, audit)) found.push(`received-changed ${row.src} ${row.seq}`);
    },
  );
  await eachPage<ReceiptPageRow>(
    (after) => listReceiptPage(database, { after, limit }),
    (row) => {
      if (!isAsTaken(row, audit)) found.push(`receipt-changed ${row.peer} ${row.seq}`);
    },
  );
  await eachPage<CustodyPageRow>(
    (after) => listCustodyPage(database, { after, limit }),
    (row) => {
      const opened = openCustodyStatement(row.bytes, { verifier, caseId: row.caseId });
      if (!opened.ok || opened.value.hash !== row.hash) found.push(`custody-changed ${row.hash}`);
    },
  );
}

/** What every message has beside its text. */
type Placed = Pick<SealedPageRow, 'hash' | 'seq' | 'subject' | 'caseSeq'>;

function isPlacedAs(opened: VerifiedEnvelope, row: Placed): boolean {
  const { subject, zl } = opened.envelope;
  return (
    opened.hash === row.hash &&
    zl.seq === row.seq &&
    zl.caseSeq === row.caseSeq &&
    subject === row.subject
  );
}

function isAsSealed(row: SealedPageRow, verifier: Verifier): boolean {
  const opened = openEnvelope(row.bytes, { self: row.dst, verifier });
  return opened.ok && isPlacedAs(opened.value, row) && opened.value.envelope.id === row.outboxId;
}

function isAsReceived(row: ReceivedPageRow, { self, verifier }: StreamAudit): boolean {
  const opened = openEnvelope(row.bytes, { self, verifier });
  const receipt = openReceipt(row.receipt, { self: row.src, peer: self, verifier });
  return (
    opened.ok &&
    isPlacedAs(opened.value, row) &&
    opened.value.envelope.source === row.src &&
    receipt.ok &&
    receipt.value.hash === row.hash &&
    receipt.value.seq === row.seq &&
    receipt.value.level === levels[row.state]
  );
}

function isAsTaken(row: ReceiptPageRow, { self, verifier }: StreamAudit): boolean {
  const receipt = openReceipt(row.bytes, { self, peer: row.peer, verifier });
  return receipt.ok && receipt.value.seq === row.seq && receipt.value.level === row.level;
}

/** Pages by the last row seen. */
async function eachPage<Row>(
  list: (after: Row | undefined) => Promise<readonly Row[]>,
  look: (row: Row) => void,
): Promise<void> {
  let after: Row | undefined;
  do {
    const rows = await list(after);
    for (const row of rows) look(row);
    after = rows.length < pageLength ? undefined : rows.at(-1);
  } while (after !== undefined);
}
