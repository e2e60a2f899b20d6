import { type CalendarDate, type DivisionRow, provinces } from '@zhulian/vocabulary';
import { divisionsSinceList, townshipMoves } from './since-list.ts';

/** A node of the statistics bureau's tree. */
export interface StatisticsDivision {
  readonly code: string;
  readonly name: string;
  readonly children?: readonly StatisticsDivision[];
}

/** Containers of the tree that are no divisions: 市辖区 and 县 of Chongqing, 省直辖县级行政区划 of Hainan. */
const containers = new Set(['5001', '5002', '4690']);

/** The ten provinces to the township (15,342 of them), with what changed after the list was made. */
export function divisionRows(tree: readonly StatisticsDivision[]): readonly DivisionRow[] {
  const rows: DivisionRow[] = [];
  for (const { code, digits, long } of provinces) {
    rows.push({ code, name: long.zh, level: 'province', parent: null });
    const province = tree.find((each) => each.code === digits);
    for (const prefecture of province?.children ?? []) addPrefecture(rows, prefecture, code);
  }
  return [...rows, ...divisionsSinceList];
}

function addPrefecture(
  rows: DivisionRow[],
  prefecture: StatisticsDivision,
  provinceCode: string,
): void {
  const isContainer = containers.has(prefecture.code);
  const code = isContainer ? provinceCode : `${prefecture.code}00`;
  if (!isContainer) {
    rows.push({ code, name: prefecture.name, level: 'prefecture', parent: provinceCode });
  }
  for (const county of prefecture.children ?? []) {
    // 东莞, 中山 and 儋州 have no counties: the list repeats the city, and its towns lie in it directly.
    if (county.code !== code) {
      rows.push({ code: county.code, name: county.name, level: 'county', parent: code });
    }
    for (const township of county.children ?? []) rows.push(...townshipRows(township, county.code));
  }
}

function townshipRows(township: StatisticsDivision, parent: string): readonly DivisionRow[] {
  const row = { code: township.code, name: township.name, level: 'township', parent } as const;
  const move = townshipMoves.find(
    ({ from, only }) => from === parent && (only === undefined || only.includes(township.name)),
  );
  if (move === undefined) return [row];
  const on: CalendarDate = move.on;
  return [
    { ...row, validUntil: on },
    { ...row, parent: move.to, validFrom: on },
  ];
}
