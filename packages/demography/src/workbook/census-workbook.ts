import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { SheetRow } from './read-sheet.ts';

/** 断点: where a workbook does not agree with itself. Nothing is mended. */
export interface WorkbookBreak {
  readonly kind:
    | 'counties-differ-from-prefecture'
    | 'sexes-differ-from-total'
    | 'urban-rural-differ-from-total'
    | 'ages-differ-from-sex'
    | 'code-missing'
    | 'code-repeated'
    | 'figures-missing'
    | 'not-a-place';
  /** Row of the sheet as the program shows it. */
  readonly row: number;
  readonly code: string;
  readonly place: string;
  readonly expected?: number;
  readonly found?: number;
}

/** What the table says of a province and what its parts add up to. */
export interface ProvinceSum {
  readonly total: number;
  readonly countySum: number;
  readonly difference: number;
}

export interface CensusWorkbook {
  /** Rows below the headings, down to the last that has figures; blank ones between provinces are among them. */
  readonly rows: number;
  readonly provinces: Readonly<Record<string, ProvinceSum>>;
  readonly breaks: readonly WorkbookBreak[];
}

export interface WorkbookRefusal {
  readonly code: 'demography.column-missing';
  readonly column: string;
}

interface Place {
  readonly row: number;
  readonly code: string;
  readonly name: string;
  readonly total: number;
  readonly figure: (heading: string) => number;
}

const groups = [
  '0',
  '1-4',
  ...Array.from({ length: 16 }, (_, at) => `${5 * at + 5}-${5 * at + 9}`),
];
const ageHeadings = (sex: string): readonly string[] => [
  ...groups.map((group) => `${group}岁(${sex})`),
  `85岁及以上(${sex})`,
];
/** Names of sums that have no code of their own. */
const sums = new Set(['市辖区', '县']);
const needed = ['地区', '区划代码', '合计', '男', '女'];

/**
 * The census by county as a sheet (地区, 区划代码, 合计 …, one row a place): provinces end in 0000, prefectures in 00. The county sum of a province is that of its counties and of
 * cities without any (Dongguan), each once. Sums like 市辖区 have no code; they are passed over.
 */
export function readCensusWorkbook(
  sheet: readonly SheetRow[],
): Result<CensusWorkbook, WorkbookRefusal> {
  const [head, ...body] = sheet;
  const columns = new Map<string, string>();
  for (const [column, text] of head?.cells ?? [])
    columns.set(text.normalize('NFKC').replaceAll(/\s/g, ''), column);
  const missing = needed.find((heading) => !columns.has(heading));
  if (missing !== undefined) return refused({ code: 'demography.column-missing', column: missing });
  const breaks: WorkbookBreak[] = [];
  const places: Place[] = [];
  let last = head?.number ?? 0;
  for (const row of body) {
    const place = placeOf(row, columns);
    if (place === undefined) continue;
    if (Number.isNaN(place.total)) {
      const isCounty = /^\s/.test(place.name) || place.code !== '';
      breaks.push(breakOf(isCounty ? 'figures-missing' : 'not-a-place', place));
      continue;
    }
    last = row.number;
    breaks.push(...breaksWithin(place, columns));
    if (place.code !== '') places.push(place);
    else if (/^\s/.test(place.name) && !sums.has(place.name.trim()))
      breaks.push(breakOf('code-missing', place));
  }
  const provinces = sumProvinces(places, breaks);
  return granted({ rows: last - (head?.number ?? 0), provinces, breaks });
}

function placeOf(row: SheetRow, columns: ReadonlyMap<string, string>): Place | undefined {
  const textAt = (heading: string): string => row.cells.get(columns.get(heading) ?? '') ?? '';
  const figure = (heading: string): number => {
    const text = textAt(heading).trim();
    return text === '' ? 0 : Number(text);
  };
  const [name, code] = [textAt('地区'), textAt('区划代码').trim()];
  if (name.trim() === '' && code === '') return undefined;
  const total = textAt('合计').trim() === '' ? Number.NaN : figure('合计');
  return { row: row.number, code, name, total, figure };
}

function breakOf(
  kind: WorkbookBreak['kind'],
  place: Place,
  figures: { readonly expected?: number; readonly found?: number } = {},
): WorkbookBreak {
  return { kind, row: place.row, code: place.code, place: place.name.trim(), ...figures };
}

function breaksWithin(
  place: Place,
  columns: ReadonlyMap<string, string>,
): readonly WorkbookBreak[] {
  const { figure, total } = place;
  const found: WorkbookBreak[] = [];
  const compare = (
    kind: WorkbookBreak['kind'],
    expected: number,
    headings: readonly string[],
  ): void => {
    if (!headings.every((heading) => columns.has(heading))) return;
    const sum = headings.reduce((all, heading) => all + figure(heading), 0);
    if (sum !== expected) found.push(breakOf(kind, place, { expected, found: sum }));
  };
  compare('sexes-differ-from-total', total, ['男', '女']);
  compare('urban-rural-differ-from-total', total, ['城镇人口', '乡村人口']);
  for (const sex of ['男', '女']) compare('ages-differ-from-sex', figure(sex), ageHeadings(sex));
  return found;
}

function sumProvinces(
  places: readonly Place[],
  breaks: WorkbookBreak[],
): Readonly<Record<string, ProvinceSum>> {
  const seen = new Map<string, number>();
  const counties = new Map<string, number>();
  const totals = new Map<string, number>();
  const add = (map: Map<string, number>, key: string, persons: number): void => {
    map.set(key, (map.get(key) ?? 0) + persons);
  };
  const once = places.filter((place) => {
    const before = seen.get(place.code);
    seen.set(place.code, place.row);
    if (before !== undefined) breaks.push(breakOf('code-repeated', place, { found: before }));
    return before === undefined;
  });
  for (const { code, total } of once) {
    if (code.endsWith('00')) continue;
    add(counties, code.slice(0, 4), total);
    add(totals, code.slice(0, 2), total);
  }
  for (const place of once) {
    const { code, total } = place;
    if (!code.endsWith('00') || code.endsWith('0000')) continue;
    const found = counties.get(code.slice(0, 4));
    if (found === undefined) add(totals, code.slice(0, 2), total);
    else if (found !== total)
      breaks.push(breakOf('counties-differ-from-prefecture', place, { expected: total, found }));
  }
  const provinces = once.filter(({ code }) => code.endsWith('0000'));
  return Object.fromEntries(
    provinces.map(({ code, total }) => {
      const countySum = totals.get(code.slice(0, 2)) ?? 0;
      return [code.slice(0, 2), { total, countySum, difference: total - countySum }];
    }),
  );
}
