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
  for (let year = 0; year < plan.years; year += 1) {
    survive(plan, factors, year, { before, survivors });
    growOlder(plan, survivors, after);
    if (plan.moves !== undefined) move(plan, plan.moves, factors.moves, { survivors, after });
    const born = bear(plan, factors, year, { before, after });
    if (watch !== undefined) watch(year, after, eventsOf(plan, { before, survivors, after, born }));
    [before, after] = [after, before];
  }
  return before;
}

function survive(
  plan: RegionalPlan,
  factors: PathFactors,
  year: number,
  people: { readonly before: Float64Array; readonly survivors: Float64Array },
): void {
  const { before, survivors } = people;
  const block = 2 * plan.ages;
  const from = year * plan.regions * block;
  const { dying } = plan;
  for (let region = 0; region < plan.regions; region += 1) {
    const factor = factors.mortality[year * plan.regions + region] as number;
    const start = region * block;
    for (let at = start; at < start + block; at += 1)
      survivors[at] = (before[at] as number) * (1 - (dying[from + at] as number) * factor);
  }
}

/** Survivors a year older; the last two ages share the open group, and age 0 waits for the newly born. */
function growOlder(plan: RegionalPlan, survivors: Float64Array, after: Float64Array): void {
  const { ages } = plan;
  for (let start = 0; start < survivors.length; start += ages) {
    const open = start + ages - 1;
    for (let at = open; at > start; at -= 1) after[at] = survivors[at - 1] as number;
    after[open] = (after[open] as number) + (survivors[open] as number);
    after[start] = 0;
  }
}

function move(
  plan: RegionalPlan,
  moves: Float64Array,
  factors: Float64Array,
  people: { readonly survivors: Float64Array; readonly after: Float64Array },
): void {
  const { ages, bands, regions } = plan;
  const block = 2 * ages;
  const pairs = regions * regions;
  for (const [index, band] of bands.entries()) {
    // The open group does not move.
    const until = bands[index + 1]?.from ?? ages - 1;
    for (let pair = 0; pair < pairs; pair += 1) {
      const [from, to] = [Math.floor(pair / regions), pair % regions];
      if (from === to) continue;
      const factor = factors[band.factor * pairs + pair] as number;
      for (let sex = 0; sex < 2; sex += 1) {
        const start = sex * ages;
        const offset = {
          moves: pair * block + start,
          from: from * block + start,
          to: to * block + start,
        };
        moveStretch(moves, people, { ...offset, first: band.from, until, factor });
      }
    }
  }
}

function moveStretch(
  moves: Float64Array,
  people: { readonly survivors: Float64Array; readonly after: Float64Array },
  stretch: {
    readonly moves: number;
    readonly from: number;
    readonly to: number;
    readonly first: number;
    readonly until: number;
    readonly factor: number;
  },
): void {
  const { factor, first, from, moves: chances, to, until } = stretch;
  const { survivors, after } = people;
  for (let age = first; age < until; age += 1) {
    const moving = (survivors[from + age] as number) * (moves[chances + age] as number) * factor;
    after[from + age + 1] = (after[from + age + 1] as number) - moving;
    after[to + age + 1] = (after[to + age + 1] as number) + moving;
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
