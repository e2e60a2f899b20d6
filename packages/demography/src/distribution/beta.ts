import { logBeta } from './log-gamma.ts';

const iterationsMax = 10_000;
const tiny = 1e-300;

/**
 * Regularised incomplete beta function I_x(a, b): the probability that a Beta(a, b) variable is at most x. Continued fraction
 * by Lentz's method (Press et al. 2007, section 6.4), absolute error below 1e-12.
 */
export function betaBelow(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const isMirrored = x > (a + 1) / (a + b + 2);
  const [p, q, y] = isMirrored ? [b, a, 1 - x] : [a, b, x];
  const front = Math.exp(p * Math.log(y) + q * Math.log1p(-y) - logBeta(p, q)) / p;
  const below = front * continuedFraction(y, p, q);
  return isMirrored ? 1 - below : below;
}

function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / atLeastTiny(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= iterationsMax; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / atLeastTiny(1 + even * d);
    c = atLeastTiny(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / atLeastTiny(1 + odd * d);
    c = atLeastTiny(1 + odd / c);
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return fraction;
}

function atLeastTiny(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

/** The x below which a Beta(a, b) variable lies with probability p; by bisection to the last bits. */
export function betaQuantile(p: number, a: number, b: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  let low = 0;
  let high = 1;
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (betaBelow(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
