import {
  type Digest,
  openReceipt,
  type PartyId,
  type PushAnswer,
  rememberVerdicts,
  type SealedMessage,
  type StoredReceipt,
} from '@zhulian/exchange';
import type { ExchangeParts } from './exchange-parts.ts';

/** A push that was answered, with what was sealed for it here. */
interface Answered {
  readonly batch: readonly SealedMessage[];
  readonly answer: PushAnswer;
}

interface Waiting extends Answered {
  readonly done: (kept: readonly StoredReceipt[]) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * 收存回执: opens the receipts of answers and keeps those that are really the peer's and really about what was sealed here. Answers
 * that come while others are being stored are opened together, so that receipts which the peer signed together are verified once.
 */
export function takeAnswers<Tx>(
  parts: ExchangeParts<Tx>,
  dst: PartyId,
  hashSent: (seq: number) => Digest | undefined,
): (answered: Answered) => Promise<readonly StoredReceipt[]> {
  let waiting: Waiting[] = [];
  let isAtWork = false;
  const work = async (): Promise<void> => {
    isAtWork = true;
    while (waiting.length > 0) {
      const together = waiting;
      waiting = [];
      await settle(together);
    }
    isAtWork = false;
  };
  const settle = async (together: readonly Waiting[]): Promise<void> => {
    try {
      const verifier = rememberVerdicts(parts.verifier);
      const opened = together.map((one) => openAnswer({ ...parts, verifier }, dst, one, hashSent));
      const receipts = opened.flat();
      if (receipts.length > 0) await parts.outgoing.storeReceipts(receipts);
      for (const [index, { done }] of together.entries()) done(opened[index] ?? []);
    } catch (error) {
      for (const { failed } of together) failed(error);
    }
  };
  return (answered) =>
    new Promise((done, failed) => {
      waiting.push({ ...answered, done, failed });
      if (!isAtWork) void work();
    });
}

/** The receipts worth keeping; everything else is only reported. */
function openAnswer<Tx>(
  { observe, self, verifier }: ExchangeParts<Tx>,
  dst: PartyId,
  { answer, batch }: Answered,
  hashSent: (seq: number) => Digest | undefined,
): readonly StoredReceipt[] {
  const sent = new Map(batch.map(({ seq, hash }) => [seq, hash]));
  const receipts: StoredReceipt[] = [];
  for (const bytes of answer.receipts) {
    const opened = openReceipt(bytes, { self, peer: dst, verifier });
    if (!opened.ok) {
      observe?.({ kind: 'receipt-refused', dst, refusal: opened.refusal });
      continue;
    }
    const { at, hash, level, seq } = opened.value;
    const sealedHash = sent.get(seq) ?? hashSent(seq);
    if (sealedHash === hash) receipts.push({ peer: dst, seq, level, bytes, at });
    else if (sealedHash !== undefined) observe?.({ kind: 'receipt-contradicts', dst, seq });
  }
  for (const { code, index } of answer.rejected) {
    const seq = batch[index]?.seq;
    if (seq !== undefined) observe?.({ kind: 'rejected-by-peer', dst, seq, code });
  }
  return receipts;
}
