import { granted, type Result, refused } from '@zhulian/vocabulary';
import { type ColumnRefusal, type NamedRow, readColumns } from '../table/column-table.ts';
import { type NumberRefusal, readPersons } from '../table/read-number.ts';
import type { AreaBirths } from './shrink-ratios.ts';
import { exactAbove } from './test-sex-ratio.ts';

/** Births of one named area, summed over the years that the table gives. */
export interface NamedBirths extends AreaBirths {
  readonly area: string;
  /** Areas of one group share a prior: the province of a division code or of the column, empty when neither is known. */
  readonly group: string;
}

export type BirthsRefusal =
  | ColumnRefusal
  | NumberRefusal
  | { readonly code: 'demography.area-empty'; readonly line: number }
  | { readonly code: 'demography.area-is-a-total'; readonly line: number; readonly area: string }
  | {
      readonly code: 'demography.area-repeated';
      readonly line: number;
      readonly before: number;
      readonly area: string;
    }
  | {
      readonly code: 'demography.sexes-swapped';
      readonly line: number;
      readonly area: string;
      readonly male: number;
      readonly female: number;
    };

const columns = [
  {
    name: 'area',
    otherNames: ['地区', '区域', '县区', '行政区划代码', '地区代码', 'code', 'name'],
  },
  { name: 'male', otherNames: ['男', '男婴', '男性', 'boys', 'males'] },
  { name: 'female', otherNames: ['女', '女婴', '女性', 'girls', 'females'] },
  { name: 'year', otherNames: ['年', '年份'], isOptional: true },
  { name: 'province', otherNames: ['省', '省份', '省级'], isOptional: true },
];

/** Names of sums that stand among areas: they would be counted twice. */
const totals = new Set(['合计', '总计', '全国', '小计', 'total', 'all', 'sum', '全省']);

/**
 * Births by area and sex (columns area, male, female; year and province if they are there). Refused with the line: an area twice in a year, a sum among the
 * areas, persons that are negative or not whole, and sexes that must have been swapped: no human population has fewer boys than girls at birth, so an
 * area whose boys are fewer beyond chance (exact test against 1.00 at 0.001, shared out among the areas) is refused.
 */
export function readBirths(bytes: Uint8Array): Result<readonly NamedBirths[], BirthsRefusal> {
  const table = readColumns(bytes, columns);
  if (!table.ok) return table;
  const lines = new Map<string, number>();
  const areas = new Map<string, NamedBirths & { readonly line: number }>();
  for (const row of table.value.rows) {
    const birth = readRow(row, lines);
    if (!birth.ok) return birth;
    const before = areas.get(birth.value.area);
    areas.set(birth.value.area, {
      ...birth.value,
      boys: birth.value.boys + (before?.boys ?? 0),
      girls: birth.value.girls + (before?.girls ?? 0),
      line: before?.line ?? row.line,
    });
  }
  const all = [...areas.values()];
  const swapped = findSwapped(all);
  return swapped === undefined ? granted(all) : refused(swapped);
}

function readRow(row: NamedRow, lines: Map<string, number>): Result<NamedBirths, BirthsRefusal> {
  const area = row.cell('area').normalize('NFKC');
  const { line } = row;
  if (area === '') return refused({ code: 'demography.area-empty', line });
  if (totals.has(area.replaceAll(/\s/g, '').toLowerCase()))
    return refused({ code: 'demography.area-is-a-total', line, area });
  const key = `${area} ${row.cell('year')}`;
  const before = lines.get(key);
  if (before !== undefined)
    return refused({ code: 'demography.area-repeated', line, before, area });
  lines.set(key, line);
  const boys = readPersons(row, 'male');
  if (!boys.ok) return boys;
  const girls = readPersons(row, 'female');
  if (!girls.ok) return girls;
  const province = row.cell('province').normalize('NFKC');
  const group = province === '' ? (/^(\d{2})(\d{4}|\d{10})$/.exec(area)?.[1] ?? '') : province;
  return granted({ area, group, boys: boys.value, girls: girls.value });
}

function findSwapped(
  areas: readonly (NamedBirths & { readonly line: number })[],
): BirthsRefusal | undefined {
  const level = 0.001 / (areas.length + 1);
  const isSwapped = (boys: number, girls: number): boolean =>
    boys < girls && exactAbove(girls, boys + girls, 1) < level;
  const one = areas.find(({ boys, girls }) => isSwapped(boys, girls));
  if (one !== undefined) {
    const { area, boys, girls, line } = one;
    return { code: 'demography.sexes-swapped', line, area, male: boys, female: girls };
  }
  const male = areas.reduce((sum, { boys }) => sum + boys, 0);
  const female = areas.reduce((sum, { girls }) => sum + girls, 0);
  if (!isSwapped(male, female)) return undefined;
  return { code: 'demography.sexes-swapped', line: 1, area: '*', male, female };
}
