import type { CalendarDate, DivisionRow } from '@zhulian/vocabulary';

/** Divisions that are younger than the edition of 2023. */
export const divisionsSinceList: readonly DivisionRow[] = [
  { code: '500157', name: '两江新区', level: 'county', parent: '500000' },
];

/**
 * Townships that came to another county. They keep the statistics bureau's code until its next edition: the
 * codes in the notices are those of civil affairs, which the bureau has given to other townships.
 */
export interface TownshipMove {
  readonly on: CalendarDate;
  readonly from: string;
  readonly to: string;
  /** All of the county's where absent. */
  readonly only?: readonly string[];
  readonly source: string;
}

const liangjiang = {
  on: '2025-11-07' as CalendarDate,
  source: '渝府发〔2025〕15号',
} as const;

/** The first that fits a township counts. */
export const townshipMoves: readonly TownshipMove[] = [
  {
    ...liangjiang,
    from: '500112',
    to: '500109',
    only: ['大湾镇', '统景镇', '大盛镇', '兴隆镇', '茨竹镇'],
  },
  { ...liangjiang, from: '500112', to: '500157' },
  { ...liangjiang, from: '500105', to: '500157' },
  {
    ...liangjiang,
    from: '500109',
    to: '500157',
    only: ['水土街道', '复兴街道', '蔡家岗街道', '施家梁镇', '童家溪镇'],
  },
  {
    on: '2024-01-30' as CalendarDate,
    source: '昭通市人民政府2024年1月30日公告',
    from: '530602',
    to: '530624',
    only: ['靖安镇'],
  },
  {
    on: '2024-09-27' as CalendarDate,
    source: '云南省民政厅2024年9月27日公告',
    from: '533423',
    to: '533422',
    only: ['叶枝镇', '巴迪乡'],
  },
];
