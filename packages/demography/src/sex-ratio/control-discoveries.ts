/**
 * Benjamini and Hochberg (1995): which of many exact tests stand when at most `share` (0.05) of those that stand may be false. Answers a
 * mark for each p-value, in the order given.
 */
export function controlDiscoveries(pValues: readonly number[], share = 0.05): readonly boolean[] {
  const order = pValues.map((p, at) => ({ p, at })).toSorted((left, right) => left.p - right.p);
  const last = order.findLastIndex(({ p }, rank) => p <= (share * (rank + 1)) / order.length);
  const standing = new Set(order.slice(0, last + 1).map(({ at }) => at));
  return pValues.map((_, at) => standing.has(at));
}
