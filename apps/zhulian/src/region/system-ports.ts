import { randomBytes } from 'node:crypto';
import type { Clock, Randomness } from '@zhulian/exchange';

/** The machine's own clock and random source: the only two lines of the product that touch them. */
export const wallClock: Clock = { nowMs: () => Date.now() };

export const systemRandomness: Randomness = { bytes: (length) => new Uint8Array(randomBytes(length)) };
