import type { CalendarDate } from '../time/calendar-date.ts';
import type { Division, DivisionTable } from './division.ts';
import type { AdministrativeDivisionCode } from './division-code.ts';
import { listChildren } from './find-division.ts';
import { divisionsMeant } from './resolve-division.ts';

const townshipsPerCountyMax = 200;

/**
 * A township (乡镇、街道) by the name on old papers and its county's code at the time: looked for under
 * that county and its successors. The exact name first; else the same place under another kind
 * (长春堡区 → 长春堡镇, a town that became a street). Empty when no such name is there.
 */
export function resolveTownship(
  table: DivisionTable,
  township: { readonly county: AdministrativeDivisionCode; readonly name: string },
  on: CalendarDate,
): readonly Division[] {
  const townships = divisionsMeant(table, township.county, on).flatMap((county) =>
    listChildren(table, county.code, { on, limit: townshipsPerCountyMax }),
  );
  const exact = townships.filter(({ name }) => name === township.name);
  if (exact.length > 0) return exact;
  const stem = stemOf(township.name);
  return stem === '' ? [] : townships.filter(({ name }) => stemOf(name) === stem);
}

/** 千溪彝族苗族白族乡 and 千溪乡 are one place: the kind and the nationalities go. */
function stemOf(name: string): string {
  const bare = name.replace(/(街道办事处|街道|办事处|镇|乡|区)$/, '');
  const nationality = /^(.{2,}?)((?:[一-鿿]{1,3}族)+(?:自治|民族)?)$/.exec(bare);
  return nationality?.[1] ?? bare.replace(/民族$/, '');
}
