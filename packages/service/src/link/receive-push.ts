import {
  isPartyId,
  type PushAnswer,
  type PushedBatch,
  rememberVerdicts,
  type VerifiedEnvelope,
} from '@zhulian/exchange';
import type { OpeningParts } from './remember-opened.ts';
import type { PushSettlement, settleTogether } from './settle-together.ts';

/** An answer to a push and what it changed here. */
export interface ReceivedPush {
  readonly answer: PushAnswer;
  readonly settled: readonly VerifiedEnvelope[];
  /** True when the peer proved with at least one signature that it is alive. */
  readonly isPeerAlive: boolean;
}

interface Arrival {
  readonly index: number;
  readonly opened: VerifiedEnvelope;
}

type Rejected = PushAnswer['rejected'][number];

const nothing: PushSettlement = { settlements: [], postponed: [], turnedAway: [] };

/** 接收: opens everything first, outside any transaction; then one transaction; only then an answer. */
export async function receivePush<Tx>(
  parts: OpeningParts<Tx>,
  batch: PushedBatch,
  settle: ReturnType<typeof settleTogether>,
): Promise<ReceivedPush> {
  const rejected: Rejected[] = [];
  const arrivals = openPush(parts, batch, rejected);
  const opened = arrivals.map((arrival) => arrival.opened);
  const { settlements, postponed, turnedAway } =
    opened.length === 0 ? nothing : await settle(batch.source, opened);
  for (const { index, opened: one } of arrivals) {
    if (postponed.includes(one)) rejected.push({ index, code: 'exchange.not-now' });
    if (turnedAway.includes(one)) rejected.push({ index, code: 'stream.quarantined' });
  }
  for (const { equivocations } of settlements) {
    for (const one of equivocations) {
      const { seq } = one.envelope.zl;
      parts.observe?.({ kind: 'equivocation', src: batch.source, seq });
      const index = arrivals.find((arrival) => arrival.opened === one)?.index ?? 0;
      rejected.push({ index, code: 'stream.equivocation' });
    }
  }
  const receipts = settlements
    .flatMap((settlement) => [...settlement.receipts])
    .toSorted(([left], [right]) => left - right)
    .map(([, bytes]) => bytes);
  const position = isPartyId(batch.source)
    ? await parts.incoming.position(batch.source)
    : { contiguousThrough: 0, gaps: [] };
  return {
    answer: {
      receipts,
      contiguousThrough: position.contiguousThrough,
      gaps: position.gaps,
      rejected: rejected.toSorted((left, right) => left.index - right.index),
    },
    settled: settlements.flatMap(({ settled }) => settled),
    isPeerAlive: arrivals.length > 0,
  };
}

function openPush<Tx>(
  parts: OpeningParts<Tx>,
  batch: PushedBatch,
  rejected: Rejected[],
): readonly Arrival[] {
  const verifier = rememberVerdicts(parts.verifier);
  const arrivals: Arrival[] = [];
  for (const [index, bytes] of batch.envelopes.entries()) {
    const outcome = parts.open(bytes, verifier);
    const code = outcome.ok ? undefined : outcome.refusal.code;
    // The link and the signed text must name the same sender.
    if (outcome.ok && outcome.value.envelope.source === batch.source) {
      arrivals.push({ index, opened: outcome.value });
    } else {
      rejected.push({ index, code: code ?? 'envelope.other-source' });
      const rejection = {
        kind: 'envelope-rejected',
        code: code ?? 'envelope.other-source',
      } as const;
      parts.observe?.({ ...rejection, src: batch.source });
    }
  }
  return arrivals;
}
