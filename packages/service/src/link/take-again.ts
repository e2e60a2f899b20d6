import {
  type IncomingRow,
  openEnvelope,
  openReceipt,
  type PartyId,
  type PastPlace,
  type SignedReceipt,
  type VerifiedEnvelope,
} from '@zhulian/exchange';
import {
  dropSaidReplies,
  noteRecovered,
  type RecoveredEffect,
  type Transaction,
} from '@zhulian/store';
import type { ExchangeParts } from './exchange-parts.ts';

interface Forgotten {
  readonly opened: VerifiedEnvelope;
  readonly receipt: SignedReceipt;
  readonly receiptBytes: string;
}

/**
 * 重办: takes again what this node had received and receipted before the backup was put back. Its own old receipt stays the receipt;
 * the effect is made again as of the moment that the receipt names. Where the effect cannot be made any more the place is kept
 * all the same and noted for a person. Answers how many were new.
 */
export async function takeAgain(
  parts: ExchangeParts<Transaction>,
  src: PartyId,
  order: {
    readonly places: readonly PastPlace[];
    /** How far this node's own stream to the peer went before anything came back. */
    readonly knownSeq: number;
    readonly beforeFirst: () => Promise<void>;
  },
): Promise<number> {
  let taken = 0;
  for (const place of order.places) {
    const forgotten = openPlace(parts, src, place);
    if (forgotten === undefined) break;
    if (taken === 0) await order.beforeFirst();
    await takeOne(parts, src, { forgotten, knownSeq: order.knownSeq });
    taken += 1;
  }
  return taken;
}

function openPlace(
  parts: ExchangeParts<Transaction>,
  src: PartyId,
  place: PastPlace,
): Forgotten | undefined {
  const opened = openEnvelope(place.envelope, parts);
  const { self, verifier } = parts;
  const receipt = openReceipt(place.receipt, { self: src, peer: self, verifier });
  if (!opened.ok || !receipt.ok || opened.value.envelope.source !== src) return undefined;
  if (receipt.value.hash !== opened.value.hash) return undefined;
  return { opened: opened.value, receipt: receipt.value, receiptBytes: place.receipt };
}

async function takeOne(
  parts: ExchangeParts<Transaction>,
  src: PartyId,
  order: { readonly forgotten: Forgotten; readonly knownSeq: number },
): Promise<void> {
  const { envelope } = order.forgotten.opened;
  const keep = (canApply: boolean): Promise<void> =>
    parts.incoming.receive(src, [envelope.subject], async (lane, tx) => {
      const row = rowOf(order.forgotten);
      if ((await lane.findRows([row.seq])).size > 0) return;
      const effect = canApply ? await applyAgain(parts, tx, order.forgotten) : 'refused-now';
      await dropSaidReplies(tx, src, order.knownSeq);
      await lane.saveRows([row]);
      await noteRecovered(tx, { src, seq: row.seq, effect });
    });
  try {
    await keep(true);
  } catch {
    await keep(false);
  }
}

async function applyAgain(
  parts: ExchangeParts<Transaction>,
  tx: Transaction,
  { opened, receipt }: Forgotten,
): Promise<RecoveredEffect> {
  if (receipt.level === 'REFUSED') return 'refused-then';
  const apply = parts.handlers.get(opened.envelope.type);
  const [outcome] = (await apply?.(tx, [opened], receipt.at)) ?? [];
  return outcome?.ok === true ? 'taken-again' : 'refused-now';
}

function rowOf({ opened, receipt, receiptBytes }: Forgotten): IncomingRow {
  const { bytes, envelope, hash } = opened;
  const { caseSeq, seq } = envelope.zl;
  const state = receipt.level === 'REFUSED' ? 'refused' : 'applied';
  const { subject } = envelope;
  return { seq, hash, subject, caseSeq, bytes, state, receipt: receiptBytes, at: receipt.at };
}
