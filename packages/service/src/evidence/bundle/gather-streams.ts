import { envelopePath, receiptPath } from '@zhulian/evidence';
import { canonicalise, type Envelope, type PartyId } from '@zhulian/exchange';
import {
  listReceiptTexts,
  listSentTexts,
  listStreamBack,
  listTakenTexts,
  type SentText,
  type TakenText,
  type Transaction,
} from '@zhulian/store';
import { type BundleDraft, type BundledCase, putText } from './bundle-draft.ts';

const levels = { held: 'STORED', applied: 'APPLIED', refused: 'REFUSED' } as const;

/** The messages of a matter as they stand in the store. */
export interface CaseStreams {
  readonly sent: readonly SentText[];
  readonly taken: readonly TakenText[];
}

/** 往来报文 of the case and its co-checks, with the receipts of either side. */
export async function gatherStreams(
  tx: Transaction,
  draft: BundleDraft,
  order: { readonly self: PartyId; readonly matter: BundledCase },
): Promise<CaseStreams> {
  const { matter, self } = order;
  const subjects = [
    `custody/${matter.caseId}`,
    ...matter.coCheckIds.map((coCheckId) => `co-check/${coCheckId}`),
  ];
  const search = { peers: matter.peers, subjects };
  const sent = await listSentTexts(tx, search);
  for (const { bytes, dst, hash, seq } of sent) {
    const path = envelopePath({ source: self, dst, seq });
    putText(draft, { path, text: bytes, logged: hash });
  }
  for (const { bytes, level, peer, seq } of await listReceiptTexts(tx, sent)) {
    const path = receiptPath({ source: self, dst: peer, seq }, level);
    putText(draft, { path, text: bytes, logged: bytes });
  }
  const taken = await listTakenTexts(tx, search);
  for (const { bytes, receipt, seq, src, state } of taken) {
    const place = { source: src, dst: self, seq };
    putText(draft, { path: envelopePath(place), text: bytes });
    putText(draft, { path: receiptPath(place, levels[state]), text: receipt, logged: receipt });
  }
  return { sent, taken };
}

const streamMax = 5_000;

/**
 * The debtor's stream back from its signed head to before our request was written, so that its silence can be seen. Messages on other
 * matters are shown as headers: nobody's data leaves with somebody else's case.
 */
export async function gatherStreamBack(
  tx: Transaction,
  draft: BundleDraft,
  order: {
    readonly self: PartyId;
    readonly debtor: PartyId;
    readonly headSeq: number;
    readonly requestedAt: string;
    readonly subject: string;
  },
): Promise<void> {
  const { debtor, headSeq, requestedAt, self, subject } = order;
  const rows = await listStreamBack(tx, { src: debtor, through: headSeq, limit: streamMax });
  for (const { bytes, seq, subject: about } of rows) {
    const envelope = JSON.parse(bytes) as Envelope;
    const path = envelopePath({ source: debtor, dst: self, seq });
    putText(draft, { path, text: about === subject ? bytes : headerOf(envelope) });
    if (envelope.time < requestedAt) return;
  }
}

function headerOf({ data: _data, salt: _salt, ...header }: Envelope): string {
  const text = canonicalise(header);
  if (!text.ok) throw new Error('a header that was canonical is so without its data');
  return text.value;
}
