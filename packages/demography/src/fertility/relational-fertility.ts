/**
 * 布拉斯相关生育模型: share of fertility reached by each age from a standard, −ln(−ln G(x)) = α + β Y(x), Y(x) = −ln(−ln Gs(x)) (Brass 1974; Booth 1984). `standard` are the standard's rates by
 * groups; α below nought is later childbearing, β above one is narrower. Answers shares by group that add up to 1.
 */
export function relationalFertility(
  standard: ArrayLike<number>,
  shape: { readonly alpha: number; readonly beta: number },
): Float64Array {
  const total = Array.from(standard).reduce((sum, rate) => sum + rate, 0);
  const shares = new Float64Array(standard.length);
  let [reached, before] = [0, 0];
  for (let at = 0; at < standard.length; at += 1) {
    reached += (standard[at] as number) / total;
    const isWhole = at === standard.length - 1 || reached >= 1;
    const y = -Math.log(-Math.log(reached));
    const now = isWhole
      ? 1
      : reached <= 0
        ? 0
        : Math.exp(-Math.exp(-(shape.alpha + shape.beta * y)));
    shares[at] = now - before;
    before = now;
  }
  return shares;
}

/** Gamma schedule of fertility by single ages from `from`: share at x by the density at x + ½ with the mean and the variance given, rescaled to 1 (Hoem and others 1981). */
export function gammaFertility(order: {
  readonly from: number;
  readonly until: number;
  readonly mean: number;
  readonly variance: number;
}): Float64Array {
  const { from, mean, until, variance } = order;
  const rate = (mean - from) / variance;
  const form = rate * (mean - from);
  const density = Float64Array.from({ length: until - from }, (_, at) =>
    Math.exp((form - 1) * Math.log(at + 0.5) - rate * (at + 0.5)),
  );
  const total = density.reduce((sum, each) => sum + each, 0);
  return density.map((each) => each / total);
}
