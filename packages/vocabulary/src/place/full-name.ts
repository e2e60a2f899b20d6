import type { CalendarDate } from '../time/calendar-date.ts';
import type { Words } from '../words.ts';
import type { Division, DivisionTable } from './division.ts';
import type { AdministrativeDivisionCode } from './division-code.ts';
import { selfAndAncestors } from './find-division.ts';
import { findProvinceOf } from './provinces.ts';

/**
 * 全称 as of a day, from the province down in Chinese and up in English:
 * `广东 东莞市 长安镇` and `Chang'an Town, Dongguan, Guangdong`. An unknown code is its own name.
 */
export function fullName(
  table: DivisionTable,
  code: AdministrativeDivisionCode,
  on: CalendarDate,
): Words {
  const chain = selfAndAncestors(table, code, on).map(shortName);
  if (chain.length === 0) return { zh: code, en: code };
  return {
    zh: chain
      .map((words) => words.zh)
      .reverse()
      .join(' '),
    en: chain.map((words) => words.en).join(', '),
  };
}

/** 简称: the division's own name only: `长安镇`, `Chang'an Town`; a province without its kind. */
export function shortName(division: Division): Words {
  if (division.level === 'province') {
    return findProvinceOf(division.code)?.short ?? { zh: division.name, en: division.name };
  }
  if (division.englishName === undefined) return { zh: division.name, en: division.name };
  const kind = kinds.find(({ ending }) => division.name.endsWith(ending))?.kind ?? '';
  return { zh: division.name, en: `${division.englishName}${kind}` };
}

/** A city needs no kind in English; longer endings first. */
const kinds: readonly { readonly ending: string; readonly kind: string }[] = [
  { ending: '自治州', kind: ' Prefecture' },
  { ending: '地区', kind: ' Prefecture' },
  { ending: '特区', kind: ' Special District' },
  { ending: '街道', kind: ' Subdistrict' },
  { ending: '县', kind: ' County' },
  { ending: '区', kind: ' District' },
  { ending: '镇', kind: ' Town' },
  { ending: '乡', kind: ' Township' },
];
