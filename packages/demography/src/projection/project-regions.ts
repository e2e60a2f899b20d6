import type { PathFactors, RegionalPlan } from './regional-plan.ts';

/** What happened in one year, summed over sexes and ages: [region] each. */
export interface YearlyEvents {
  readonly births: Float64Array;
  readonly deaths: Float64Array;
  /** Arrivals less departures. */
  readonly net: Float64Array;
}

/**
 * 多区域队列要素法 by calendar year and single year of age (Rogers 1975, 1995, in discrete time): people survive by completed age, survivors move with origin-destination
 * chances and are counted a year older where they arrive; women bear children at the mean of their numbers before and after, where they live. Every departure
 * is an arrival: internal net migration adds up to zero. Answers the population after `plan.years`, [region][sex][age]; `watch` hears of each year.
 */
export function projectRegions(
  plan: RegionalPlan,
  factors: PathFactors,
  watch?: (year: number, after: Float64Array, events: YearlyEvents) => void,
): Float64Array {
  let before: Float64Array = plan.base.map((persons, at) => persons * (factors.base[at] as number));
  let after: Float64Array = new Float64Array(before.length);
  const survivors = new Float64Array(before.length);
  const moving = plan.moves && transitions(plan, plan.moves, factors.moves);
  for (let year = 0; year < plan.years; year += 1) {
    survive(plan, factors, year, { before, survivors, after });
    if (moving !== undefined) move(plan, moving, { survivors, after });
    const born = bear(plan, factors, year, { before, after });
    if (watch !== undefined) watch(year, after, eventsOf(plan, { before, survivors, after, born }));
    [before, after] = [after, before];
  }
  return before;
}

/** Survivors by the age at which they set out, and a year older in `after`; the last two ages share the open group, and age 0 waits for the newly born. */
function survive(
  plan: RegionalPlan,
  factors: PathFactors,
  year: number,
  people: {
    readonly before: Float64Array;
    readonly survivors: Float64Array;
    readonly after: Float64Array;
  },
): void {
  const { after, before, survivors } = people;
  const { ages, dying } = plan;
  const chances = year * before.length;
  for (let line = 0; line < 2 * plan.regions; line += 1) {
    const factor = factors.mortality[year * plan.regions + (line >> 1)] as number;
    const start = line * ages;
    const open = start + ages - 1;
    let alive = 0;
    for (let at = start; at <= open; at += 1) {
      after[at] = alive;
      alive = (before[at] as number) * (1 - (dying[chances + at] as number) * factor);
      survivors[at] = alive;
    }
    after[open] = (after[open] as number) + alive;
  }
}

interface Transitions {
  readonly matrix: Float64Array;
  /** Sexes and ages at which anybody moves: [sex][age]. */
  readonly isMoving: Uint8Array;
}

/**
 * Where a survivor of each sex and age is at the end of a year on this path: [sex][age][to][from], columns add up to 1. The open group stays. Factors are the same
 * every year, so that this is done once a path.
 */
function transitions(plan: RegionalPlan, moves: Float64Array, factors: Float64Array): Transitions {
  const { ages, bands, regions } = plan;
  const [block, pairs] = [2 * ages, regions * regions];
  const matrix = new Float64Array(block * pairs);
  const isMoving = new Uint8Array(block);
  for (let at = 0; at < block; at += 1) {
    const age = at % ages;
    const kind = (bands.findLast(({ from }) => from <= age)?.factor ?? 0) * pairs;
    for (let from = 0; from < regions; from += 1) {
      let staying = 1;
      for (let to = 0; to < regions; to += 1) {
        if (to === from || age === ages - 1) continue;
        const pair = from * regions + to;
        const chance = (moves[pair * block + at] as number) * (factors[kind + pair] as number);
        matrix[at * pairs + to * regions + from] = chance;
        staying -= chance;
        if (chance !== 0) isMoving[at] = 1;
      }
      matrix[at * pairs + from * regions + from] = staying;
    }
  }
  return { matrix, isMoving };
}

/**
 * Survivors to where they are at the end of the year, a year older. The sum over origins runs in four that need not wait for one another: this loop is where the
 * time of a projection with moves goes.
 */
function move(
  plan: RegionalPlan,
  { isMoving, matrix }: Transitions,
  people: { readonly survivors: Float64Array; readonly after: Float64Array },
): void {
  const { ages, regions } = plan;
  const { after, survivors } = people;
  const block = 2 * ages;
  const here = new Float64Array(regions);
  const fours = regions - (regions % 4);
  for (let at = 0; at < block; at += 1) {
    const age = at % ages;
    if (age === ages - 1 || isMoving[at] === 0) continue;
    for (let from = 0; from < regions; from += 1)
      here[from] = survivors[from * block + at] as number;
    const isOpening = age === ages - 2;
    for (let to = 0; to < regions; to += 1) {
      const row = (at * regions + to) * regions;
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let from = 0; from < fours; from += 4) {
        a += (matrix[row + from] as number) * (here[from] as number);
        b += (matrix[row + from + 1] as number) * (here[from + 1] as number);
        c += (matrix[row + from + 2] as number) * (here[from + 2] as number);
        d += (matrix[row + from + 3] as number) * (here[from + 3] as number);
      }
      for (let from = fours; from < regions; from += 1)
        a += (matrix[row + from] as number) * (here[from] as number);
      const place = to * block + at + 1;
      after[place] = a + b + (c + d) + (isOpening ? (survivors[place] as number) : 0);
    }
  }
}

/** Children born alive by region; those who see the end of the year enter age 0. */
function bear(
  plan: RegionalPlan,
  factors: PathFactors,
  year: number,
  people: { readonly before: Float64Array; readonly after: Float64Array },
): Float64Array {
  const { ages, regions } = plan;
  const { before, after } = people;
  const births = new Float64Array(regions);
  for (let region = 0; region < regions; region += 1) {
    const men = region * 2 * ages;
    const women = men + ages;
    const rates = (year * regions + region) * ages;
    let sum = 0;
    for (let age = 10; age < 55; age += 1) {
      const mean = (before[women + age] as number) + (after[women + age] as number);
      sum += (plan.fertility[rates + age] as number) * mean;
    }
    const born = (sum / 2) * (factors.fertility[year * regions + region] as number);
    const factor = factors.mortality[year * regions + region] as number;
    const dying = 2 * (year * regions + region);
    const boys = plan.boys[region] as number;
    after[men] = born * boys * (1 - (plan.dyingBorn[dying] as number) * factor);
    after[women] = born * (1 - boys) * (1 - (plan.dyingBorn[dying + 1] as number) * factor);
    births[region] = born;
  }
  return births;
}

function eventsOf(
  plan: RegionalPlan,
  people: {
    readonly before: Float64Array;
    readonly survivors: Float64Array;
    readonly after: Float64Array;
    readonly born: Float64Array;
  },
): YearlyEvents {
  const { ages, regions } = plan;
  const block = 2 * ages;
  const sums = (values: Float64Array, skip: number): Float64Array =>
    Float64Array.from({ length: regions }, (_, region) => {
      let sum = 0;
      for (let at = region * block; at < (region + 1) * block; at += 1)
        if (skip === 0 || at % ages !== 0) sum += values[at] as number;
      return sum;
    });
  const [before, alive, moved, all] = [
    sums(people.before, 0),
    sums(people.survivors, 0),
    sums(people.after, 1),
    sums(people.after, 0),
  ];
  const net = moved.map((after, region) => after - (alive[region] as number));
  const deaths = before.map((persons, region) => {
    const babies = (all[region] as number) - (moved[region] as number);
    return persons - (alive[region] as number) + (people.born[region] as number) - babies;
  });
  return { births: people.born, deaths, net };
}
