import type { PartyId, VerifiedEnvelope } from '@zhulian/exchange';
import { instantOf } from '@zhulian/vocabulary';
import type { OpeningParts } from './remember-opened.ts';
import { type SettledPush, settlePush } from './settle-push.ts';

/** What became of one push: what was settled, what must be tried again, and what is not taken from this source at all. */
export interface PushSettlement {
  readonly settlements: readonly SettledPush[];
  readonly postponed: readonly VerifiedEnvelope[];
  readonly turnedAway: readonly VerifiedEnvelope[];
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
  parts: OpeningParts<Tx>,
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
  parts: OpeningParts<Tx>,
  src: PartyId,
  together: readonly Waiting[],
): Promise<void> {
  if (await isTurnedAway(parts, src, together)) return;
  if (together.length > 1) {
    try {
      const all = together.flatMap(({ opened }) => opened);
      const settled = await settleIn(parts, src, all);
      for (const [index, { opened, done }] of together.entries()) {
        const settlements = [shareOf(settled, opened, index === 0)];
        done({ settlements, postponed: [], turnedAway: [] });
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

/** 隔离: asked before every group, so that what waited behind the two bodies is not taken either. */
async function isTurnedAway<Tx>(
  parts: OpeningParts<Tx>,
  src: PartyId,
  together: readonly Waiting[],
): Promise<boolean> {
  try {
    if ((await parts.incoming.isQuarantined?.(src)) !== true) return false;
    for (const { done, opened } of together) {
      done({ settlements: [], postponed: [], turnedAway: opened });
    }
  } catch (error) {
    for (const { failed } of together) failed(error);
  }
  return true;
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
  parts: OpeningParts<Tx>,
  src: PartyId,
  opened: readonly VerifiedEnvelope[],
): Promise<PushSettlement> {
  try {
    return { settlements: [await settleIn(parts, src, opened)], postponed: [], turnedAway: [] };
  } catch (error) {
    parts.observe?.({ kind: 'apply-failed', src, error });
    if (opened.length === 1) {
      await noteFailing(parts, src, { opened: opened[0] as VerifiedEnvelope, error });
      throw error;
    }
  }
  const bySubject = [...Map.groupBy(opened, ({ envelope }) => envelope.subject).values()];
  // Of a single subject each message by itself: those before the one that fails are settled, those behind it are stored.
  const shares = bySubject.length > 1 ? bySubject : opened.map((one) => [one]);
  const settlements: SettledPush[] = [];
  const postponed: VerifiedEnvelope[] = [];
  for (const some of shares) {
    try {
      const part = await settleAlone(parts, src, some);
      settlements.push(...part.settlements);
      postponed.push(...part.postponed);
    } catch {
      postponed.push(...some);
    }
  }
  return { settlements, postponed, turnedAway: [] };
}

/** Leaves a note for whoever may set the message aside. A note that cannot be written is no reason to stop. */
async function noteFailing<Tx>(
  parts: OpeningParts<Tx>,
  src: PartyId,
  { error, opened }: { readonly opened: VerifiedEnvelope; readonly error: unknown },
): Promise<void> {
  const { bytes, envelope } = opened;
  const { subject, type, zl } = envelope;
  const failing = { seq: zl.seq, subject, type, bytes, error: nameOf(error) };
  const noted = parts.incoming.noteFailing?.(src, failing, instantOf(parts.clock.nowMs()));
  await noted?.catch(() => undefined);
}

/** The name of what went wrong; its sentence may hold what a person wrote. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

function settleIn<Tx>(
  parts: OpeningParts<Tx>,
  src: PartyId,
  opened: readonly VerifiedEnvelope[],
): Promise<SettledPush> {
  const subjects = [...new Set(opened.map(({ envelope }) => envelope.subject))];
  return parts.incoming.receive(src, subjects, (lane, tx) =>
    settlePush(parts, opened, { src, lane, tx }),
  );
}
