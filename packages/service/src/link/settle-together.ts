import type { PartyId, VerifiedEnvelope } from '@zhulian/exchange';
import type { ExchangeParts } from './exchange-parts.ts';
import { type SettledPush, settlePush } from './settle-push.ts';

/** What became of one push: what was settled, and what must be tried again, with the reason. */
export interface PushSettlement {
  readonly settlements: readonly SettledPush[];
  readonly postponed: readonly VerifiedEnvelope[];
}

interface Waiting {
  readonly opened: readonly VerifiedEnvelope[];
  readonly done: (settlement: PushSettlement) => void;
  readonly failed: (error: unknown) => void;
}

/** Envelopes settled in one transaction at the most. */
const togetherMax = 256;

/**
 * 成组提交: pushes of one source that arrive while a transaction is under way are settled together in the next, as a
 * database groups its flushes. Each is answered when its own places are durable, and with its own receipts.
 */
export function settleTogether<Tx>(
  parts: ExchangeParts<Tx>,
): (src: PartyId, opened: readonly VerifiedEnvelope[]) => Promise<PushSettlement> {
  const queues = new Map<PartyId, { waiting: Waiting[]; isAtWork: boolean }>();
  const work = async (
    src: PartyId,
    queue: { waiting: Waiting[]; isAtWork: boolean },
  ): Promise<void> => {
    queue.isAtWork = true;
    while (queue.waiting.length > 0) {
      const together = takeTogether(queue.waiting);
      queue.waiting = queue.waiting.slice(together.length);
      await settleGroup(parts, src, together);
    }
    queue.isAtWork = false;
  };
  return (src, opened) =>
    new Promise((done, failed) => {
      const queue = queues.get(src) ?? { waiting: [], isAtWork: false };
      queues.set(src, queue);
      queue.waiting.push({ opened, done, failed });
      if (!queue.isAtWork) void work(src, queue);
    });
}

/** As many pushes as fit, from the first on; a place that two of them name ends the group, for its answer must be a replay. */
function takeTogether(waiting: readonly Waiting[]): readonly Waiting[] {
  const seqs = new Set<number>();
  let taken = 0;
  for (const { opened } of waiting) {
    const own = opened.map(({ envelope }) => envelope.zl.seq);
    const isShared = own.some((seq) => seqs.has(seq));
    if (taken > 0 && (isShared || seqs.size + own.length > togetherMax)) break;
    for (const seq of own) seqs.add(seq);
    taken += 1;
  }
  return waiting.slice(0, taken);
}

async function settleGroup<Tx>(
  parts: ExchangeParts<Tx>,
  src: PartyId,
  together: readonly Waiting[],
): Promise<void> {
  if (together.length > 1) {
    try {
      const all = together.flatMap(({ opened }) => opened);
      const settled = await settleIn(parts, src, all);
      for (const [index, { opened, done }] of together.entries()) {
        done({ settlements: [shareOf(settled, opened, index === 0)], postponed: [] });
      }
      return;
    } catch {
      // One of them spoils it for all, or the database is away: each for itself tells which.
    }
  }
  for (const { opened, done, failed } of together) {
    try {
      done(await settleAlone(parts, src, opened));
    } catch (error) {
      failed(error);
    }
  }
}

/** What of a group's settlement belongs to one push; what was held before and settled on the way goes with the first. */
function shareOf(
  group: SettledPush,
  opened: readonly VerifiedEnvelope[],
  isFirst: boolean,
): SettledPush {
  const own = new Set(opened);
  const seqs = new Set(opened.map(({ envelope }) => envelope.zl.seq));
  const pushed = new Set(group.pushed);
  return {
    pushed: opened.map(({ envelope }) => envelope.zl.seq),
    receipts: new Map(
      [...group.receipts].filter(([seq]) => seqs.has(seq) || (isFirst && !pushed.has(seq))),
    ),
    equivocations: group.equivocations.filter((one) => own.has(one)),
    settled: isFirst ? group.settled : [],
  };
}

/** One transaction for the whole push; if it fails, one for each subject, so that one poisoned case does not stop the others. */
async function settleAlone<Tx>(
  parts: ExchangeParts<Tx>,
  src: PartyId,
  opened: readonly VerifiedEnvelope[],
): Promise<PushSettlement> {
  const bySubject = Map.groupBy(opened, ({ envelope }) => envelope.subject);
  try {
    return { settlements: [await settleIn(parts, src, opened)], postponed: [] };
  } catch (error) {
    parts.observe?.({ kind: 'apply-failed', src, error });
    if (bySubject.size === 1) throw error;
  }
  const settlements: SettledPush[] = [];
  const postponed: VerifiedEnvelope[] = [];
  for (const some of bySubject.values()) {
    try {
      settlements.push(await settleIn(parts, src, some));
    } catch (error) {
      parts.observe?.({ kind: 'apply-failed', src, error });
      postponed.push(...some);
    }
  }
  return { settlements, postponed };
}

function settleIn<Tx>(
  parts: ExchangeParts<Tx>,
  src: PartyId,
  opened: readonly VerifiedEnvelope[],
): Promise<SettledPush> {
  const subjects = [...new Set(opened.map(({ envelope }) => envelope.subject))];
  return parts.incoming.receive(src, subjects, (lane, tx) =>
    settlePush(parts, opened, { src, lane, tx }),
  );
}
