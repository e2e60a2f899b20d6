import { countedRandom } from '../random/counted-random.ts';
import type { PathFactors, RegionalPlan } from './regional-plan.ts';

/** 随机路径的幅度: standard deviations of logarithms unless it says otherwise. Every number is an assumption with its reason in docs/methods.md. */
export interface Spread {
  /** Level of fertility in the base year, common to all regions, and of each. */
  readonly fertilityLevel: number;
  readonly fertilityLevelOfRegion: number;
  /** Yearly shocks of fertility, and how much of a shock is left a year later (AR(1)). */
  readonly fertilityShock: number;
  readonly fertilityShockOfRegion: number;
  readonly fertilityPersistence: number;
  /** Level of mortality of each region, and the yearly step of the random walk common to all. */
  readonly mortalityLevelOfRegion: number;
  readonly mortalityStep: number;
  /** Movement of all, out of each region and into each; of one region's pull and push, the correlation. */
  readonly movement: number;
  readonly movementOut: number;
  readonly movementIn: number;
  readonly pullAgainstPush: number;
  /** Going home, as a multiple of the central assumption: uniform between the two. */
  readonly returning: readonly [number, number];
  /** How wrong the base may be about a five-year age group of one sex in one region. */
  readonly baseGroup: number;
}

/** Streams of chance; their numbers are part of the answer. */
const streams = { fertility: 1, mortality: 2, movement: 3, base: 4 } as const;

/**
 * Factors of one path. They depend on seed and path alone, by counted random numbers, so that paths may be shared out among workers without changing a byte.
 * Band factor 0 is leaving, 1 is going home.
 */
export function drawFactors(
  plan: RegionalPlan,
  spread: Spread,
  chance: { readonly seed: number; readonly path: number },
): PathFactors {
  return {
    fertility: drawFertility(plan, spread, chance),
    mortality: drawMortality(plan, spread, chance),
    moves: drawMovement(plan, spread, chance),
    base: drawBase(plan, spread, chance),
  };
}

function drawFertility(plan: RegionalPlan, spread: Spread, chance: Chance): Float64Array {
  const { regions, years } = plan;
  const random = countedRandom({ ...chance, stream: streams.fertility });
  const factors = new Float64Array(years * regions);
  const state = new Float64Array(regions + 1);
  for (let line = 0; line <= regions; line += 1) {
    const level = line === regions ? spread.fertilityLevel : spread.fertilityLevelOfRegion;
    state[line] = level * random.normal(line);
  }
  for (let year = 0; year < years; year += 1) {
    for (let region = 0; region < regions; region += 1)
      factors[year * regions + region] = Math.exp(
        (state[region] as number) + (state[regions] as number),
      );
    for (let line = 0; line <= regions; line += 1) {
      const shock = line === regions ? spread.fertilityShock : spread.fertilityShockOfRegion;
      const draw = random.normal((year + 1) * (regions + 1) + line);
      state[line] = spread.fertilityPersistence * (state[line] as number) + shock * draw;
    }
  }
  return factors;
}

function drawMortality(plan: RegionalPlan, spread: Spread, chance: Chance): Float64Array {
  const { regions, years } = plan;
  const random = countedRandom({ ...chance, stream: streams.mortality });
  const factors = new Float64Array(years * regions);
  const levels = Float64Array.from(
    { length: regions },
    (_, region) => spread.mortalityLevelOfRegion * random.normal(region),
  );
  let walk = 0;
  for (let year = 0; year < years; year += 1) {
    walk += spread.mortalityStep * random.normal(regions + year);
    for (let region = 0; region < regions; region += 1)
      factors[year * regions + region] = Math.exp((levels[region] as number) + walk);
  }
  return factors;
}

function drawMovement(plan: RegionalPlan, spread: Spread, chance: Chance): Float64Array {
  const { regions } = plan;
  const random = countedRandom({ ...chance, stream: streams.movement });
  const all = spread.movement * random.normal(0);
  const [least, most] = spread.returning;
  const returning = least + (most - least) * random.uniform(1);
  const rest = Math.sqrt(1 - spread.pullAgainstPush ** 2);
  const [out, into] = [new Float64Array(regions), new Float64Array(regions)];
  for (let region = 0; region < regions; region += 1) {
    const [push, own] = [random.normal(2 + 2 * region), random.normal(3 + 2 * region)];
    out[region] = spread.movementOut * push;
    into[region] = spread.movementIn * (spread.pullAgainstPush * push + rest * own);
  }
  const pairs = regions * regions;
  const factors = new Float64Array(2 * pairs);
  for (let pair = 0; pair < pairs; pair += 1) {
    const [from, to] = [Math.floor(pair / regions), pair % regions];
    const size = Math.exp(all + (out[from] as number) + (into[to] as number));
    factors[pair] = size;
    factors[pairs + pair] = size * returning;
  }
  return factors;
}

function drawBase(plan: RegionalPlan, spread: Spread, chance: Chance): Float64Array {
  const random = countedRandom({ ...chance, stream: streams.base });
  const groups = Math.ceil(plan.ages / 5);
  const sizes = Float64Array.from({ length: 2 * plan.regions * groups }, (_, at) =>
    Math.exp(spread.baseGroup * random.normal(at)),
  );
  return plan.base.map(
    (_, at) =>
      sizes[Math.floor(at / plan.ages) * groups + Math.floor((at % plan.ages) / 5)] as number,
  );
}

interface Chance {
  readonly seed: number;
  readonly path: number;
}
