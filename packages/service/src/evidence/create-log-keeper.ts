import { checkPromises } from './check-promises.ts';
import { compareViews } from './compare-views.ts';
import { gatherCosignatures } from './gather-cosignatures.ts';
import type { LogParts } from './log-parts.ts';
import { createSequencer, leavesTogetherMax } from './sequence-log.ts';

/** 存证日志 of one node at work: gives places, signs checkpoints, has them cosigned. */
export interface LogKeeper {
  /** Gives places until nothing waits; answers how many leaves got theirs. */
  sequence(): Promise<number>;
  /** Has the newest checkpoint cosigned by every witness that has not. */
  gather(): Promise<void>;
  /** Looks whether peers kept what their receipts promised. */
  checkPromises(): Promise<void>;
  start(): void;
  stop(): void;
}

/** Between two looks; a checkpoint is at most a second away from what it covers. */
const lookMs = 500;
const promisesMs = 2_000;
const viewsMs = 5_000;

export function createLogKeeper(parts: LogParts): LogKeeper {
  const sequenceOnce = createSequencer(parts);
  const sequence = async (): Promise<number> => {
    let total = 0;
    for (;;) {
      const count = await sequenceOnce();
      total += count;
      if (count < leavesTogetherMax) return total;
    }
  };
  const gather = () => gatherCosignatures(parts);
  const check = () => checkPromises(parts);
  const sequencing = repeated(parts, sequence, lookMs);
  // On a round of its own: a witness that is away for ten seconds must not hold up the log.
  const witnessing = repeated(parts, gather, lookMs);
  const checking = repeated(parts, check, promisesMs);
  const comparing = repeated(parts, () => compareViews(parts), viewsMs);
  const rounds = [sequencing, witnessing, checking, comparing];
  return {
    sequence,
    gather,
    checkPromises: check,
    start() {
      for (const round of rounds) round.start();
    },
    stop() {
      for (const round of rounds) round.stop();
    },
  };
}

function repeated(
  parts: Pick<LogParts, 'timer' | 'observe'>,
  work: () => Promise<unknown>,
  everyMs: number,
): { readonly start: () => void; readonly stop: () => void } {
  let cancel: (() => void) | undefined;
  let isStopped = false;
  const run = (): void => {
    const done = work().catch((error: unknown) =>
      parts.observe?.({ kind: 'log-unwritten', error }),
    );
    void done.then(() => {
      if (!isStopped) cancel = parts.timer.after(everyMs, run);
    });
  };
  return {
    start: run,
    stop() {
      isStopped = true;
      cancel?.();
    },
  };
}
