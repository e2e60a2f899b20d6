import { envelopePath, receiptPath } from '../bundle/bundle-path.ts';
import type { DutyFile } from '../bundle/open-duty.ts';
import { type OpenedBundle, type Placed, shownAt } from '../bundle/opened-bundle.ts';
import { isJsonObject, type Json } from '../canonical/read-canonical.ts';
import type { Verdict } from '../report/report.ts';
import type { ShownEnvelope } from '../statement/open-envelope.ts';
import { endOfDay } from '../time/due-date.ts';

/** Lines of a matter that answer it, or hand it back or on: after one of these nobody is silent. */
const answering: readonly Json[] = [
  'co-check.answered',
  'co-check.returned',
  'co-check.forwarded',
  'co-check.withdrawn',
  'co-check.closed',
];

export function partyOfOffice(office: string): string {
  return office === 'hub' ? 'zl:hub' : `zl:node:${office.slice(0, 2)}`;
}

/**
 * 沉默的证明: the creditor's request; the debtor's own receipt for it; and the debtor's stream to the creditor, contiguous and signed, from
 * before the request was written up to a head that the debtor signed after the last day. If nothing in it answers, the debtor had not
 * answered: it cannot slip an envelope into places that it has already chained. Messages on other matters may be shown as headers.
 */
export function judgeSilence(duty: DutyFile, bundle: OpenedBundle): Verdict {
  const request = shownAt(bundle.envelopes, duty.request);
  if (request === undefined || !isDelivered(request, bundle)) return 'unsaid';
  if (request.dst !== partyOfOffice(duty.debtor)) return 'unsaid';
  const stream = streamOf(bundle.envelopes, { source: request.dst, dst: request.source });
  const about = stream.filter(({ subject }) => subject === request.subject);
  if (about.some(isAnswer)) return 'broken';
  if (about.some(({ payload }) => payload !== 'whole')) return 'unsaid';
  const head = bundle.heads.find(
    ({ shown }) =>
      shown?.signature === 'valid' &&
      shown.source === request.dst &&
      shown.dst === request.source &&
      shown.at >= endOfDay(duty.due.on),
  )?.shown;
  return head !== undefined && isContiguous(stream, head, request.time) ? 'holds' : 'unsaid';
}

function isDelivered(request: ShownEnvelope, { receipts }: OpenedBundle): boolean {
  return ['STORED', 'APPLIED'].some((level) => {
    const receipt = shownAt(receipts, receiptPath(request, level));
    return receipt?.signature === 'valid' && receipt.hash === request.hash;
  });
}

function streamOf(
  envelopes: readonly Placed<ShownEnvelope>[],
  { source, dst }: { readonly source: string; readonly dst: string },
): readonly ShownEnvelope[] {
  return envelopes
    .filter(({ path, shown }) => shown?.signature === 'valid' && envelopePath(shown) === path)
    .flatMap(({ shown }) => shown ?? [])
    .filter((shown) => shown.source === source && shown.dst === dst)
    .sort((left, right) => left.seq - right.seq);
}

/** Chained without a gap from number 1, or from an envelope written before the request was, up to the head. */
function isContiguous(
  stream: readonly ShownEnvelope[],
  head: { readonly seq: number; readonly hash: string },
  requestedAt: string,
): boolean {
  if (head.seq === 0) return true;
  const until = stream.filter(({ seq }) => seq <= head.seq);
  if (until.at(-1)?.hash !== head.hash || until.at(-1)?.seq !== head.seq) return false;
  const gapAt = until.findLastIndex(
    ({ prev, seq }, at) =>
      at > 0 && (until[at - 1]?.seq !== seq - 1 || until[at - 1]?.hash !== prev),
  );
  const first = until[Math.max(gapAt, 0)];
  return first !== undefined && (first.seq === 1 || first.time < requestedAt);
}

function isAnswer({ data, type }: ShownEnvelope): boolean {
  if (!type.startsWith('cn.zhulian.co-check.progressed.')) return false;
  const line = isJsonObject(data) ? data['line'] : undefined;
  const kind = isJsonObject(line) ? line['type'] : undefined;
  return kind !== undefined && answering.includes(kind);
}
