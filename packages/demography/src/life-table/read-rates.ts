import { granted, type Result, refused } from '@zhulian/vocabulary';
import { type ColumnRefusal, type NamedRow, readColumns } from '../table/column-table.ts';
import { parseAge } from '../table/parse-age.ts';
import { type NumberRefusal, readAmount } from '../table/read-number.ts';

/** Death rates by age group as a table gives them. */
export interface ReadRates {
  readonly ages: readonly number[];
  readonly rates: readonly number[];
}

export type RatesRefusal =
  | ColumnRefusal
  | NumberRefusal
  | { readonly code: 'demography.age-not-read'; readonly line: number; readonly found: string }
  | {
      readonly code: 'demography.age-out-of-step';
      readonly line: number;
      readonly found: number;
      readonly expected: string;
    }
  | { readonly code: 'demography.open-age-missing'; readonly line: number; readonly found: string }
  | {
      readonly code: 'demography.age-column-shifted';
      readonly line: number;
      readonly sign: 'first-age' | 'infants' | 'lowest';
    }
  | { readonly code: 'demography.rate-unit-wrong'; readonly line: number; readonly found: number };

const columns = [
  { name: 'age', otherNames: ['x', '年龄', '年龄组'] },
  { name: 'mx', otherNames: ['m', 'nmx', '死亡率', '年龄别死亡率'] },
];

/** A table that ends below this age says too little of old age to be closed. */
const openLeast = 65;
/** The oldest age at which the death rate of a population is lowest. */
const childhoodMost = 14;

/**
 * Death rates by age (columns age, mx): 0, 1–4, 5–9 … or single years, rising without a gap to an open group. An open group is named
 * 85+ or, where only first ages are given, is the last row. Refused with the line: a missing open group, a gap, rates per thousand, and an age column that
 * has slipped: infants must die at 1.8 times the rate of the group after them or more, and the lowest rate must lie in childhood, from 1 to 14.
 */
export function readRates(bytes: Uint8Array): Result<ReadRates, RatesRefusal> {
  const table = readColumns(bytes, columns);
  if (!table.ok) return table;
  const { rows } = table.value;
  const ages: number[] = [];
  const rates: number[] = [];
  let until: number | undefined;
  for (const [index, row] of rows.entries()) {
    const age = parseAge(row.cell('age'));
    if (age === undefined) {
      return refused({ code: 'demography.age-not-read', line: row.line, found: row.cell('age') });
    }
    const isLast = index === rows.length - 1;
    const isOpen = age.until === Number.POSITIVE_INFINITY || (isLast && age.until === undefined);
    const expected = expectedAt(ages, until);
    if (!expected.includes(age.from) || (isOpen && !isLast)) return stray(row, age.from, expected);
    if (isLast && (!isOpen || age.from < openLeast))
      return refused({
        code: 'demography.open-age-missing',
        line: row.line,
        found: row.cell('age'),
      });
    const rate = readAmount(row, 'mx');
    if (!rate.ok) return rate;
    ages.push(age.from);
    rates.push(rate.value);
    until = age.until;
  }
  const fault = findSlip(ages, rates, rows);
  return fault === undefined ? granted({ ages, rates }) : refused(fault);
}

/** The first ages that may come next. */
function expectedAt(ages: readonly number[], until: number | undefined): readonly number[] {
  const last = ages.at(-1);
  if (last === undefined) return [0];
  if (until !== undefined) return [until];
  if (last === 0) return [1];
  if (last === 1) return [2, 5];
  return [last + (last - (ages.at(-2) as number) === 1 ? 1 : 5)];
}

function stray(
  row: NamedRow,
  found: number,
  expected: readonly number[],
): { readonly ok: false; readonly refusal: RatesRefusal } {
  const { line } = row;
  if (expected[0] === 0 && found > 0)
    return refused({ code: 'demography.age-column-shifted', line, sign: 'first-age' });
  return refused({
    code: 'demography.age-out-of-step',
    line,
    found,
    expected: expected.join(', '),
  });
}

function findSlip(
  ages: readonly number[],
  rates: readonly number[],
  rows: readonly NamedRow[],
): RatesRefusal | undefined {
  const lineAt = (index: number): number => rows[index]?.line ?? 0;
  if (ages[1] !== 1) {
    const found = ages[1] ?? 0;
    return { code: 'demography.age-out-of-step', line: lineAt(1), found, expected: '1' };
  }
  const closed = rates.slice(0, -1);
  const lowest = Math.min(...closed);
  const high = closed.findIndex((rate) => rate > 2);
  if (high >= 0 || lowest > 0.05)
    return {
      code: 'demography.rate-unit-wrong',
      line: lineAt(Math.max(high, 0)),
      found: rates[Math.max(high, 0)] as number,
    };
  const isSparse = closed.includes(0);
  if (isSparse) return undefined;
  if ((rates[0] as number) < 1.8 * (rates[1] as number))
    return { code: 'demography.age-column-shifted', line: lineAt(0), sign: 'infants' };
  const at = closed.indexOf(lowest);
  const age = ages[at] as number;
  if (age < 1 || age > childhoodMost)
    return { code: 'demography.age-column-shifted', line: lineAt(at), sign: 'lowest' };
  return undefined;
}
