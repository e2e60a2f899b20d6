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
  const last = ages.length - 1;
  const middles = ages.map((age, at) => (age + (ages[at + 1] ?? age + 5)) / 2);
  const single = Float64Array.from({ length: open + 2 }, (_, age) => {
    if (age === 0) return rates[0] as number;
    const middle = age + 0.5;
    const next = Math.max(
      2,
      middles.findIndex((bound) => bound > middle),
    );
    if (middle >= (middles[last] as number)) return rates[last] as number;
    const [x0, x1] = [middles[next - 1] as number, middles[next] as number];
    const [y0, y1] = [Math.log(rates[next - 1] as number), Math.log(rates[next] as number)];
    return Math.exp(y0 + ((y1 - y0) * (middle - x0)) / (x1 - x0));
  });
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
