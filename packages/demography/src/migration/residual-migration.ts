/**
 * 残差法净迁移 between two censuses by cohort: what is left when survivors are taken off (UN Manual VI, 1970). Forward: N2(x+t) − S N1(x), as of the end;
 * backward: N2(x+t)/S − N1(x), as of the beginning; the mean of both stands for the middle. `survival[at]` is the share of group `at` still alive at the second census, in the group `shift` later;
 * the last group gathers all who reach it. Answers net migrants by group at the second census; the first `shift` groups were not born and are 0.
 */
export function residualMigration(order: {
  readonly first: ArrayLike<number>;
  readonly second: ArrayLike<number>;
  readonly survival: ArrayLike<number>;
  readonly shift: number;
}): Float64Array {
  const { first, second, shift, survival } = order;
  const last = second.length - 1;
  const net = new Float64Array(second.length);
  for (let at = shift; at < last; at += 1) {
    const from = at - shift;
    const alive = survival[from] as number;
    const forward = (second[at] as number) - alive * (first[from] as number);
    net[at] = (forward + forward / alive) / 2;
  }
  let [alive, before] = [0, 0];
  for (let from = Math.max(0, last - shift); from < first.length; from += 1) {
    alive += (survival[from] as number) * (first[from] as number);
    before += first[from] as number;
  }
  const forward = (second[last] as number) - alive;
  if (alive > 0) net[last] = (forward + (forward * before) / alive) / 2;
  return net;
}
