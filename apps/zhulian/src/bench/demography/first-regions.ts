import type { RegionalPlan } from '@zhulian/demography';

/** The first `count` regions of a plan, closed to the others. */
export function firstRegions(plan: RegionalPlan, count: number): RegionalPlan {
  const { ages, regions, years } = plan;
  /** Of each year, the part of the regions that stay; `width` numbers a region. */
  const cut = (values: Float64Array, width: number): Float64Array => {
    const kept = new Float64Array((values.length / regions) * count);
    const times = values.length / (regions * width);
    for (let time = 0; time < times; time += 1) {
      const from = time * regions * width;
      kept.set(values.subarray(from, from + count * width), time * count * width);
    }
    return kept;
  };
  const block = 2 * ages;
  const moves = plan.moves && cut(plan.moves.subarray(0, count * regions * block), block);
  return {
    ...plan,
    regions: count,
    years,
    base: cut(plan.base, block),
    dying: cut(plan.dying, block),
    dyingBorn: cut(plan.dyingBorn, 2),
    fertility: cut(plan.fertility, ages),
    boys: cut(plan.boys, 1),
    moves,
  };
}
