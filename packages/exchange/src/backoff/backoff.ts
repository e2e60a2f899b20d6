/** First delay before a push is tried again, in milliseconds. */
export const backoffBaseMs = 1_000;

/** No delay is longer, in milliseconds; trying again never ends. */
export const backoffCapMs = 900_000;

/**
 * 退避: how long to wait after `failures` failures in a row (1 for the first). Doubles from one second to a quarter of an
 * hour, with full jitter: `fraction` (0 to below 1, from the node's randomness) spreads the nodes that woke together.
 */
export function backoffDelayMs(failures: number, fraction: number): number {
  const ceiling = Math.min(backoffCapMs, backoffBaseMs * 2 ** Math.min(failures - 1, 20));
  return Math.floor(ceiling * fraction);
}

/** A fraction from 0 to below 1 made of four random bytes. */
export function fractionOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0) / 2 ** 32;
}
