/** 标准化率: what a rate would be with the age structure of a standard. */
export function standardiseDirectly(rates: ArrayLike<number>, standard: ArrayLike<number>): number {
  let [events, persons] = [0, 0];
  for (let at = 0; at < rates.length; at += 1) {
    events += (rates[at] as number) * (standard[at] as number);
    persons += standard[at] as number;
  }
  return events / persons;
}

/** 间接标准化: observed events over those that the standard's rates would have made of these people (a ratio, 1 for as many). */
export function standardiseIndirectly(order: {
  readonly events: number;
  readonly persons: ArrayLike<number>;
  readonly standardRates: ArrayLike<number>;
}): number {
  let expected = 0;
  for (let at = 0; at < order.persons.length; at += 1)
    expected += (order.persons[at] as number) * (order.standardRates[at] as number);
  return order.events / expected;
}
