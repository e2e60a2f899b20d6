import { normalQuantile } from '../distribution/normal.ts';

/** A share with the bounds of its interval. */
export interface ShareInterval {
  readonly low: number;
  readonly share: number;
  readonly high: number;
}

/**
 * Wilson's interval of a share of `whole` (Wilson 1927; Brown, Cai and DasGupta 2001): right for few and for none. Undefined when there is nobody. `level` is 0.95 by default.
 */
export function wilsonInterval(
  part: number,
  whole: number,
  level = 0.95,
): ShareInterval | undefined {
  if (whole === 0) return undefined;
  const z = normalQuantile((1 + level) / 2);
  const share = part / whole;
  const centre = (share + (z * z) / (2 * whole)) / (1 + (z * z) / whole);
  const half =
    (z / (1 + (z * z) / whole)) *
    Math.sqrt((share * (1 - share)) / whole + (z * z) / (4 * whole * whole));
  // At the ends the formula gives exactly the end; rounding must not move it.
  const low = part === 0 ? 0 : centre - half;
  const high = part === whole ? 1 : centre + half;
  return { low, share, high };
}
