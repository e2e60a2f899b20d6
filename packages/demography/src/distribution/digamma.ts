/** Where the asymptotic series are good to 1e-13. */
const far = 12;

/** ψ(x) = d ln Γ(x) / dx for x > 0, by recurrence up to 12 and the asymptotic series (Abramowitz and Stegun 6.3.18). */
export function digamma(x: number): number {
  let [at, below] = [x, 0];
  for (; at < far; at += 1) below += 1 / at;
  const r = 1 / (at * at);
  const series = r * (1 / 12 - r * (1 / 120 - r * (1 / 252 - r * (1 / 240 - r * (1 / 132)))));
  return Math.log(at) - 0.5 / at - series - below;
}

/** ψ′(x) for x > 0, in the same way (6.4.12). */
export function trigamma(x: number): number {
  let [at, below] = [x, 0];
  for (; at < far; at += 1) below += 1 / (at * at);
  const r = 1 / (at * at);
  const series = r * (1 / 6 - r * (1 / 30 - r * (1 / 42 - r * (1 / 30 - r * (5 / 66)))));
  return 1 / at + r / 2 + series / at + below;
}
