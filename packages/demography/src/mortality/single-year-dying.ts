import type { Sex } from '../age/sex.ts';
import { separateInfants } from '../life-table/infant-separation.ts';

/** Chances of dying within a year for people of one sex. */
export interface SingleYearDying {
  /** From birth to the end of the calendar year of age 0: what is lost on the way to L(0). */
  readonly born: number;
  /** From age x to x + 1, at x = 0 … `open` (completed years); the last is of the open group. */
  readonly aged: Float64Array;
}

/**
 * Abridged death rates (0, 1–4, 5–9 … open) as chances of dying by completed age: rates are log-linear between the middles of the groups, survivors l(x) follow, and a
 * person of completed age x dies with 1 − L(x+1)/L(x). From birth: 1 − L(0). Above the last group the rate of the open group holds.
 */
export function singleYearDying(order: {
  readonly ages: readonly number[];
  readonly rates: ArrayLike<number>;
  readonly sex: Sex;
  readonly open: number;
}): SingleYearDying {
  const { ages, open, rates, sex } = order;
  const middles = ages.map((age, at) => (age + (ages[at + 1] ?? age + 5)) / 2);
  const single = singleRates(middles, rates, open + 2);
  const infant = separateInfants(rates[0] as number, sex, 'andreev-kingkade').infant;
  const years = new Float64Array(open + 2);
  let alive = 1;
  for (let age = 0; age < years.length; age += 1) {
    const rate = single[age] as number;
    const a = age === 0 ? infant : 0.5;
    const dying = rate / (1 + (1 - a) * rate);
    years[age] = alive * (1 - dying) + a * alive * dying;
    alive *= 1 - dying;
  }
  const aged = Float64Array.from(
    { length: open + 1 },
    (_, age) => 1 - (years[age + 1] as number) / (years[age] as number),
  );
  aged[open] = 1 - Math.exp(-(single[open] as number));
  return { born: 1 - (years[0] as number), aged };
}

/** Rates at the middles of single years: log-linear between the middles of the groups; age 0 its own, ages 1 to 4 on the line to ages 5 to 9. */
function singleRates(
  middles: readonly number[],
  rates: ArrayLike<number>,
  count: number,
): Float64Array {
  const last = middles.length - 1;
  const logarithms = Float64Array.from(rates, Math.log);
  const single = new Float64Array(count).fill(rates[last] as number);
  single[0] = rates[0] as number;
  let next = 2;
  for (let age = 1; age < count && age + 0.5 < (middles[last] as number); age += 1) {
    while ((middles[next] as number) <= age + 0.5) next += 1;
    const [x0, x1] = [middles[next - 1] as number, middles[next] as number];
    const [y0, y1] = [logarithms[next - 1] as number, logarithms[next] as number];
    single[age] = Math.exp(y0 + ((y1 - y0) * (age + 0.5 - x0)) / (x1 - x0));
  }
  return single;
}
