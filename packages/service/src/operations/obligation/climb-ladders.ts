import { type DueObligation, hasDueObligation, lockDueObligations } from '@zhulian/store';
import { instantOf } from '@zhulian/vocabulary';
import type { ClockworkParts } from '../../node/node-parts.ts';
import { climbBatch } from './climb-batch.ts';

/** Obligations taken in one transaction. Larger saves round trips, smaller repeats less after a crash. */
const batch = 200;
/** Each holds a connection while it works; what one has in hand the other skips. */
const workers = 2;

/**
 * 督办引擎. Fires every rung that has fallen due, each once, in order, whatever outage came before; both sides of a
 * co-check do so from their own log. The end of a waiting limit is a date of the same engine. Answers how many were fired.
 */
export async function climbLadders(parts: ClockworkParts): Promise<number> {
  if (!(await hasDueObligation(parts.database, nowOf(parts)))) return 0;
  const passOver = new Set<string>();
  const works = Array.from({ length: workers }, () => work(parts, passOver));
  const fired = await Promise.all(works);
  return fired.reduce((total, count) => total + count, 0);
}

/**
 * One worker: batch after batch until nothing is due. A batch that fails is taken again one by one, so that one row the
 * program cannot climb holds up nobody else; it is tried again at the next look of the clockwork.
 */
async function work(parts: ClockworkParts, passOver: Set<string>): Promise<number> {
  let total = 0;
  let oneByOne = 0;
  for (;;) {
    const taken: DueObligation[] = [];
    try {
      const fired = await parts.database.transact(async (tx) => {
        const limit = oneByOne > 0 ? 1 : batch;
        const search = { now: nowOf(parts), limit, passOver: [...passOver] };
        taken.splice(0, Number.POSITIVE_INFINITY, ...(await lockDueObligations(tx, search)));
        return climbBatch(tx, parts, taken);
      });
      total += fired;
      if (fired > 0) parts.wake();
      if (taken.length === 0) return total;
      oneByOne = Math.max(0, oneByOne - taken.length);
    } catch (fault) {
      const [only, ...more] = taken;
      if (only === undefined) throw fault;
      if (more.length === 0) passOver.add(only.id);
      else oneByOne = taken.length;
    }
  }
}

function nowOf(parts: ClockworkParts): string {
  return instantOf(parts.clock.nowMs());
}
