/** 迁移存量 by region and what is assumed of it. Arrays of persons are [region][sex][age], male first, single completed ages. */
export interface MigrantStock {
  readonly regions: number;
  readonly ages: number;
  readonly residents: Float64Array;
  /** Residents of `to` registered in `from`: [from][to]; the diagonal counts moves inside a region of several and takes no part. */
  readonly stock: Float64Array;
  /** Share of each sex and age in the stock, the same everywhere: [sex][age], adds up to 1. */
  readonly profile: Float64Array;
}

/**
 * Yearly chances of moving, [from][to][sex][age], that would carry the age profile of the migrant stock of one census through the life of a cohort. Where the share
 * of people away rises from age x to x + 1, the difference leaves home for where the stock is; where it falls, the stock goes home, at `returnShare` of the fall: a
 * cross-section cannot tell those who went home from those of an older generation who never left. 1 is the pure life course, 0 nobody returns.
 */
export function migrantMoves(order: MigrantStock & { readonly returnShare: number }): Float64Array {
  const { ages, profile, regions, residents, returnShare, stock } = order;
  const block = 2 * ages;
  const moves = new Float64Array(regions * regions * block);
  const away = shareAway(order);
  for (let home = 0; home < regions; home += 1) {
    const outs = sumRow(stock, home, regions);
    const registered = registeredAt(order, home);
    const scale = outs / expectedAway(away, registered);
    for (let host = 0; host < regions; host += 1) {
      const linked = stock[home * regions + host] as number;
      if (home === host || linked === 0) continue;
      for (let at = 0; at < block; at += 1) {
        if (at % ages >= ages - 1) continue;
        const [now, next] = [away[at] as number, away[at + 1] as number];
        const leaving =
          next > now ? scale * (next - now) * (registered[at] as number) * (linked / outs) : 0;
        const fall = next < now ? (now - next) / now : 0;
        const returning = fall * returnShare * linked * (profile[at] as number);
        add(
          moves,
          (home * regions + host) * block + at,
          leaving,
          residents[home * block + at] as number,
        );
        add(
          moves,
          (host * regions + home) * block + at,
          returning,
          residents[host * block + at] as number,
        );
      }
    }
  }
  return moves;
}

/** Ages at which the share of people away begins to fall for good, by the profile of both sexes: the end of leaving, the start of returning. */
export function turningAge(order: MigrantStock): number {
  const { ages } = order;
  const away = shareAway(order);
  let turning = 0;
  for (let age = 0; age < ages; age += 1) {
    const both = (away[age] as number) + (away[ages + age] as number);
    const highest = (away[turning] as number) + (away[ages + turning] as number);
    if (both > highest) turning = age;
  }
  return turning;
}

/** Share of all people of a sex and age who are away from where they are registered, in the regions together. */
function shareAway(order: MigrantStock): Float64Array {
  const { profile, regions, residents, stock } = order;
  const total = stock.reduce((sum, persons) => sum + persons, 0);
  const block = profile.length;
  return profile.map((share, at) => {
    let persons = 0;
    for (let region = 0; region < regions; region += 1)
      persons += residents[region * block + at] as number;
    return persons === 0 ? 0 : (share * total) / persons;
  });
}

/** People registered in a region: its residents less those from elsewhere, and those who are away. */
function registeredAt(order: MigrantStock, home: number): Float64Array {
  const { profile, regions, residents, stock } = order;
  const outs = sumRow(stock, home, regions);
  let ins = 0;
  for (let from = 0; from < regions; from += 1) ins += stock[from * regions + home] as number;
  return profile.map((share, at) =>
    Math.max(0, (residents[home * profile.length + at] as number) + share * (outs - ins)),
  );
}

function expectedAway(away: Float64Array, registered: Float64Array): number {
  return away.reduce((sum, share, at) => sum + share * (registered[at] as number), 0);
}

function sumRow(stock: Float64Array, row: number, regions: number): number {
  let sum = 0;
  for (let column = 0; column < regions; column += 1)
    sum += stock[row * regions + column] as number;
  return sum;
}

function add(moves: Float64Array, at: number, persons: number, residents: number): void {
  if (persons > 0 && residents > 0) moves[at] = (moves[at] as number) + persons / residents;
}
