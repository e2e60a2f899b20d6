import type { DemoClock } from '@zhulian/service';

/** A clock that stands still until the story moves it, so that the same story gives the same dates on any day. */
export function createStoryClock(start: string): DemoClock {
  let nowMs = Date.parse(start);
  return {
    nowMs: () => nowMs,
    advanceTo(epochMs) {
      nowMs = Math.max(nowMs, epochMs);
      return Promise.resolve();
    },
  };
}
