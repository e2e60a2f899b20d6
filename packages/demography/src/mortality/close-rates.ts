import { granted, type Result, refused } from '@zhulian/vocabulary';

/** 高龄死亡率的外推: how rates above the last observed age are found. */
export type ClosingRule = 'kannisto' | 'constant';

export type ClosingRefusal =
  | {
      readonly code: 'demography.closing-needs-old-ages';
      readonly from: number;
      readonly to: number;
    }
  | { readonly code: 'demography.rate-impossible'; readonly age: number; readonly found: number };

/** Line fitted to the logit of the rates: logit m(x) = log a + b x. */
export interface KannistoLine {
  readonly logA: number;
  readonly b: number;
}

const [fitFrom, fitTo] = [80, 99];

/**
 * Kannisto's model by least squares on the logits of the rates at single ages 80 to 99 (Thatcher, Kannisto and Vaupel 1998). Abridged
 * tables give the rate of a group at the middle of it.
 */
export function fitKannisto(
  ages: ArrayLike<number>,
  rates: ArrayLike<number>,
): Result<KannistoLine, ClosingRefusal> {
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let at = 0; at < ages.length; at += 1) {
    const age = ages[at] as number;
    if (age < fitFrom || age > fitTo) continue;
    const rate = rates[at] as number;
    if (!(rate > 0 && rate < 1))
      return refused({ code: 'demography.rate-impossible', age, found: rate });
    xs.push(age);
    ys.push(Math.log(rate / (1 - rate)));
  }
  if (xs.length < 2) {
    return refused({ code: 'demography.closing-needs-old-ages', from: fitFrom, to: fitTo });
  }
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(xs), mean(ys)];
  let [covariance, variance] = [0, 0];
  for (const [at, x] of xs.entries()) {
    covariance += (x - meanX) * ((ys[at] as number) - meanY);
    variance += (x - meanX) ** 2;
  }
  const b = covariance / variance;
  return granted({ logA: meanY - b * meanX, b });
}

/** Rate of Kannisto's line at exact age x: e^z / (1 + e^z); it tends to 1 and never passes it. */
export function kannistoRate(line: KannistoLine, age: number): number {
  const z = line.logA + line.b * age;
  return 1 / (1 + Math.exp(-z));
}

/**
 * Single-year rates from 0 to `to` (130 by default): as given below `from`, and from there on by the rule: Kannisto's line, or the last
 * given rate for ever. `rates` holds single years from 0.
 */
export function closeRates(order: {
  readonly rates: ArrayLike<number>;
  readonly from: number;
  readonly rule: ClosingRule;
  readonly to?: number;
}): Result<Float64Array, ClosingRefusal> {
  const { rates, from, rule, to = 130 } = order;
  const closed = new Float64Array(to + 1);
  for (let age = 0; age < from; age += 1) closed[age] = rates[age] as number;
  if (rule === 'constant') return granted(closed.fill(rates[from - 1] as number, from));
  const ages = Float64Array.from({ length: rates.length }, (_, age) => age);
  const line = fitKannisto(ages, rates);
  if (!line.ok) return line;
  for (let age = from; age <= to; age += 1) closed[age] = kannistoRate(line.value, age);
  return granted(closed);
}
