import type { Result } from '@zhulian/vocabulary';
import type { Sex } from '../age/sex.ts';
import {
  type ClosingRefusal,
  type ClosingRule,
  fitKannisto,
  kannistoRate,
} from '../mortality/close-rates.ts';
import type { InfantRule } from './infant-separation.ts';
import { type LifeTable, type LifeTableRefusal, lifeTable } from './life-table.ts';

/** Where Kannisto's line is followed to. */
const oldest = 130;

/**
 * Life table whose old ages are closed by a rule. Constant: the open group keeps its rate. Kannisto: the line is fitted to the closed groups from 80 to 99,
 * each at its middle, and takes the place of the open group up to 130, in groups as wide as those before it. Abridged or complete.
 */
export function closedLifeTable(order: {
  readonly ages: readonly number[];
  readonly rates: readonly number[];
  readonly sex: Sex;
  readonly infantRule: InfantRule;
  readonly closing: ClosingRule;
}): Result<LifeTable, LifeTableRefusal | ClosingRefusal> {
  const { closing, ...given } = order;
  if (closing === 'constant') return lifeTable(given);
  const last = order.ages.length - 1;
  const open = order.ages[last] as number;
  const width = open - (order.ages[last - 1] as number);
  const middles = order.ages.slice(0, last).map((age) => (width === 1 ? age : age + width / 2));
  const line = fitKannisto(middles, order.rates.slice(0, last));
  if (!line.ok) return line;
  const ages = order.ages.slice(0, last);
  const rates = order.rates.slice(0, last);
  for (let age = open; age <= oldest; age += width) {
    ages.push(age);
    rates.push(kannistoRate(line.value, width === 1 ? age : age + width / 2));
  }
  return lifeTable({ ...given, ages, rates });
}
