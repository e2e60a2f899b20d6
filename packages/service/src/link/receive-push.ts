import {
  isPartyId,
  openEnvelope,
  type PushAnswer,
  type PushedBatch,
  rememberVerdicts,
  type VerifiedEnvelope,
} from '@zhulian/exchange';
import type { ExchangeParts } from './exchange-parts.ts';
import { type SettledPush, settlePush } from './settle-push.ts';

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

/** 接收: opens everything first, outside any transaction; then one transaction; only then an answer. */
export async function receivePush<Tx>(
  parts: ExchangeParts<Tx>,
  batch: PushedBatch,
): Promise<ReceivedPush> {
  const rejected: Rejected[] = [];
  const arrivals = openPush(parts, batch, rejected);
  const settlements = arrivals.length === 0 ? [] : await settle(parts, batch, arrivals, rejected);
  for (const { equivocations } of settlements) {
    for (const opened of equivocations) {
      const { seq } = opened.envelope.zl;
      parts.observe?.({ kind: 'equivocation', src: batch.source, seq });
      const index = arrivals.find((arrival) => arrival.opened === opened)?.index ?? 0;
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
  parts: ExchangeParts<Tx>,
  batch: PushedBatch,
  rejected: Rejected[],
): readonly Arrival[] {
  const opening = { self: parts.self, verifier: rememberVerdicts(parts.verifier) };
  const arrivals: Arrival[] = [];
  for (const [index, bytes] of batch.envelopes.entries()) {
    const outcome = openEnvelope(bytes, opening);
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

/** One transaction for the whole push; if it fails, one for each subject, so that one poisoned case does not stop the others. */
async function settle<Tx>(
  parts: ExchangeParts<Tx>,
  batch: PushedBatch,
  arrivals: readonly Arrival[],
  rejected: Rejected[],
): Promise<readonly SettledPush[]> {
  const bySubject = Map.groupBy(arrivals, ({ opened }) => opened.envelope.subject);
  const attempt = (subjects: readonly string[], some: readonly Arrival[]): Promise<SettledPush> => {
    const opened = some.map((arrival) => arrival.opened);
    return parts.incoming.receive(batch.source, subjects, (lane, tx) =>
      settlePush(parts, opened, { src: batch.source, lane, tx }),
    );
  };
  try {
    return [await attempt([...bySubject.keys()], arrivals)];
  } catch (error) {
    parts.observe?.({ kind: 'apply-failed', src: batch.source, error });
    if (bySubject.size === 1) throw error;
  }
  const settlements: SettledPush[] = [];
  for (const [subject, some] of bySubject) {
    try {
      settlements.push(await attempt([subject], some));
    } catch (error) {
      parts.observe?.({ kind: 'apply-failed', src: batch.source, error });
      rejected.push(...some.map(({ index }) => ({ index, code: 'exchange.not-now' })));
    }
  }
  return settlements;
}
