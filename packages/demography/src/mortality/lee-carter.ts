import type { AgeGroups } from '../age/age-groups.ts';
import type { Sex } from '../age/sex.ts';
import { lifeTable } from '../life-table/life-table.ts';

/** 李－卡特模型: ln m(x, t) = a(x) + b(x) k(t), Σ b = 1, Σ k = 0 over the periods of the fit. */
export interface LeeCarter {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly k: Float64Array;
  /** Mean change of k from one period to the next. */
  readonly drift: number;
}

/** Lee and Carter (1992): `rates` are rows of periods, columns of ages, all positive; the first singular vectors by power iteration. */
export function fitLeeCarter(rates: readonly ArrayLike<number>[]): LeeCarter {
  const periods = rates.length;
  const ages = rates[0]?.length ?? 0;
  const a = new Float64Array(ages);
  for (const row of rates)
    for (let x = 0; x < ages; x += 1)
      a[x] = (a[x] as number) + Math.log(row[x] as number) / periods;
  const centred = rates.map((row) => a.map((mean, x) => Math.log(row[x] as number) - mean));
  let b: Float64Array = new Float64Array(ages).fill(1 / ages);
  let k: Float64Array = new Float64Array(periods);
  for (let turn = 0; turn < 200; turn += 1) {
    k = Float64Array.from(centred, (row) => dot(row, b) / dot(b, b));
    const scale = dot(k, k);
    b = b.map(
      (_, x) =>
        centred.reduce((sum, row, t) => sum + (row[x] as number) * (k[t] as number), 0) / scale,
    );
  }
  const total = b.reduce((sum, value) => sum + value, 0);
  b = b.map((value) => value / total);
  k = k.map((value) => value * total);
  const drift = ((k[periods - 1] as number) - (k[0] as number)) / (periods - 1);
  return { a, b, k, drift };
}

/** Rates of the model at k: exp(a(x) + b(x) k). */
export function leeCarterRates(model: LeeCarter, k: number): Float64Array {
  return model.a.map((level, x) => Math.exp(level + (model.b[x] as number) * k));
}

/**
 * The k whose life table has the wanted life expectancy at birth, to 1e-9 in k (Li, Lee and Gerland 2013 search in the same way). Undefined when no k between −200 and 200
 * gives it.
 */
export function findK(
  model: LeeCarter,
  order: { readonly ages: AgeGroups; readonly sex: Sex; readonly expectancy: number },
): number | undefined {
  const { ages, sex, expectancy } = order;
  const at = (k: number): number => {
    const table = lifeTable({ ages, rates: leeCarterRates(model, k), sex });
    return table.ok ? (table.value.expectancy[0] as number) : Number.NaN;
  };
  let [high, low] = [-200, 200];
  if (!(at(high) > expectancy && at(low) < expectancy)) return undefined;
  while (low - high > 1e-9) {
    const middle = (low + high) / 2;
    if (at(middle) > expectancy) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

function dot(left: Float64Array, right: Float64Array): number {
  return left.reduce((sum, value, at) => sum + value * (right[at] as number), 0);
}
