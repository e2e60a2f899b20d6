import { randomBytes } from 'node:crypto';
import type { Clock, Randomness, Timer } from '@zhulian/exchange';

/** The machine's own clock, timer and random source: the only lines of the product that touch them. */
export const wallClock: Clock = { nowMs: () => Date.now() };

export const systemRandomness: Randomness = {
  bytes: (length) => new Uint8Array(randomBytes(length)),
};

/** Never keeps the process alive by itself. */
export const systemTimer: Timer = {
  after(delayMs, action) {
    const handle = setTimeout(action, delayMs);
    handle.unref();
    return () => clearTimeout(handle);
  },
};
