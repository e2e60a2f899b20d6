import type { PartyId } from '@zhulian/exchange';
import type { Instant } from '@zhulian/vocabulary';
import type { CoCheckEvent } from '../co-check/co-check-event.ts';

/**
 * 共同证据: a line of a co-check that one side signed and the other receipted. Both hold the same bytes of both, so what is
 * computed from such lines alone is the same on both sides.
 */
export interface ReceiptedLine {
  readonly coCheckId: string;
  readonly source: PartyId;
  /** Its place in the stream of `source`. */
  readonly seq: number;
  readonly event: CoCheckEvent;
  /** The moment that the receiver's signed receipt names; null while the sender has not got it. */
  readonly receiptAt: Instant | null;
}

/** What is known by both at `cutoff`, in the one order that both sides give it. */
export function commonLines(
  lines: readonly ReceiptedLine[],
  cutoff: Instant,
): readonly (ReceiptedLine & { readonly receiptAt: Instant })[] {
  return lines
    .filter((line): line is ReceiptedLine & { readonly receiptAt: Instant } => {
      return line.receiptAt !== null && line.receiptAt <= cutoff;
    })
    .toSorted(
      (left, right) =>
        left.receiptAt.localeCompare(right.receiptAt) ||
        left.source.localeCompare(right.source) ||
        left.seq - right.seq,
    );
}
