import { envelopePath, receiptPath } from '../bundle/bundle-path.ts';
import type { OpenedBundle, Placed } from '../bundle/opened-bundle.ts';
import { checked, heldIf } from '../report/check-words.ts';
import type { Check } from '../report/report.ts';
import type { ShownEnvelope } from '../statement/open-envelope.ts';
import type { ShownReceipt } from '../statement/open-receipt.ts';

const zeroDigest = `sha256:${'0'.repeat(64)}`;

/** 核报文: signed, in place, whole, and chained to the one before it where that is shown. */
export function checkEnvelopes({ envelopes }: OpenedBundle): readonly Check[] {
  const byPath = new Map(envelopes.map(({ path, shown }) => [path, shown]));
  return envelopes.flatMap(({ path, shown }) => {
    if (shown === undefined) return [checked('envelope.signed', 'broken', path)];
    const isRight = shown.signature === 'valid' && envelopePath(shown) === path;
    const before = byPath.get(envelopePath({ ...shown, seq: shown.seq - 1 }));
    const previous = shown.seq === 1 ? zeroDigest : before?.hash;
    return [
      heldIf('envelope.signed', isRight, path),
      payloadCheck(shown, path),
      ...(previous === undefined
        ? []
        : [heldIf('envelope.chained', shown.prev === previous, path)]),
    ];
  });
}

function payloadCheck({ payload }: ShownEnvelope, path: string): Check {
  const verdict = { whole: 'holds', withheld: 'unsaid', other: 'broken' } as const;
  return checked('envelope.payload', verdict[payload], path);
}

/** 核回执: signed by the receiver, for the message that is shown, and never two opposite final ones. */
export function checkReceipts({ envelopes, receipts }: OpenedBundle): readonly Check[] {
  const hashes = new Map(envelopes.map(({ path, shown }) => [path, shown?.hash]));
  const checks = receipts.flatMap(({ path, shown }) => {
    if (shown === undefined) return [checked('receipt.signed', 'broken', path)];
    const place = streamOf(shown);
    const isRight = shown.signature === 'valid' && receiptPath(place, shown.level) === path;
    const sent = hashes.get(envelopePath(place));
    const matches =
      sent === undefined
        ? checked('receipt.matches', 'unsaid', path)
        : heldIf('receipt.matches', sent === shown.hash, path);
    return [heldIf('receipt.signed', isRight, path), matches];
  });
  return [...checks, ...opposites(receipts)];
}

function opposites(receipts: readonly Placed<ShownReceipt>[]): readonly Check[] {
  const refused = receipts.flatMap(({ shown }) => (shown?.level === 'REFUSED' ? shown : []));
  return refused
    .map((receipt) => receiptPath(streamOf(receipt), 'APPLIED'))
    .filter((path) => receipts.some((other) => other.path === path))
    .map((path) => checked('receipt.final', 'broken', path));
}

/** The stream of the envelope that a receipt is for: its sender is the receipt's `dst`. */
function streamOf(receipt: ShownReceipt): {
  readonly source: string;
  readonly dst: string;
  readonly seq: number;
} {
  return { source: receipt.dst, dst: receipt.source, seq: receipt.seq };
}

/** 核流头: signed, and the same envelope at its number as the bundle shows. */
export function checkHeads({ envelopes, heads }: OpenedBundle): readonly Check[] {
  const hashes = new Map(envelopes.map(({ path, shown }) => [path, shown?.hash]));
  return heads.flatMap(({ path, shown }) => {
    if (shown === undefined) return [checked('head.signed', 'broken', path)];
    const folder = envelopePath({ ...shown, seq: 1 }).replace(/^envelopes/, 'heads');
    const isPlaced = path.startsWith(folder.replace(/\/\d+\.json$/, '.'));
    const sent = shown.seq === 0 ? zeroDigest : hashes.get(envelopePath(shown));
    return [
      heldIf('head.signed', shown.signature === 'valid' && isPlaced, path),
      sent === undefined
        ? checked('head.matches', 'unsaid', path)
        : heldIf('head.matches', sent === shown.hash, path),
    ];
  });
}
