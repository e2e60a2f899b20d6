/**
 * 辐射模型. Share of those who leave i and settle in j: m(i) m(j) / ((m(i) + s(ij)) (m(i) + m(j) + s(ij))), where s is the population
 * nearer to i than j is, both ends left out (Simini et al. 2012). `isFinite` divides by 1 − m(i)/M, so that each row sums to one in
 * a bounded system (Masucci et al. 2013). `populations` of n places, `distances` n × n; answers n × n, row = origin, zero diagonal.
 */
export function radiationShares(order: {
  readonly populations: ArrayLike<number>;
  readonly distances: ArrayLike<number>;
  readonly isFinite?: boolean;
}): Float64Array {
  const { populations } = order;
  const count = populations.length;
  const shares = new Float64Array(count * count);
  let total = 0;
  for (let place = 0; place < count; place += 1) total += populations[place] as number;
  for (let origin = 0; origin < count; origin += 1) {
    const own = populations[origin] as number;
    const correction = order.isFinite === true ? 1 - own / total : 1;
    for (let destination = 0; destination < count; destination += 1) {
      if (destination === origin) continue;
      const there = populations[destination] as number;
      const between = nearer(order, origin, destination);
      const share = (own * there) / ((own + between) * (own + there + between));
      shares[origin * count + destination] = share / correction;
    }
  }
  return shares;
}

function nearer(
  order: Parameters<typeof radiationShares>[0],
  origin: number,
  destination: number,
): number {
  const { populations, distances } = order;
  const count = populations.length;
  const reach = distances[origin * count + destination] as number;
  let sum = 0;
  for (let place = 0; place < count; place += 1) {
    if (place === origin || place === destination) continue;
    if ((distances[origin * count + place] as number) <= reach) sum += populations[place] as number;
  }
  return sum;
}
