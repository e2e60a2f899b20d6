import type { CalendarDate } from '../time/calendar-date.ts';
import type { Division, DivisionTable } from './division.ts';
import {
  type AdministrativeDivisionCode,
  canonicalDivisionCode,
  type DivisionLevel,
} from './division-code.ts';

export function isInForce(division: Division, on: CalendarDate): boolean {
  return (
    (division.validFrom === null || division.validFrom <= on) &&
    (division.validUntil === null || on < division.validUntil)
  );
}

/** The division that bore the code on that day. */
export function findDivision(
  table: DivisionTable,
  code: AdministrativeDivisionCode,
  on: CalendarDate,
): Division | undefined {
  return table.byCode.get(canonicalDivisionCode(code))?.find((division) => isInForce(division, on));
}

/** The division that bore the code on that day, or else the one that bore it last. */
export function findDivisionEver(
  table: DivisionTable,
  code: AdministrativeDivisionCode,
  on: CalendarDate,
): Division | undefined {
  return findDivision(table, code, on) ?? table.byCode.get(canonicalDivisionCode(code))?.at(-1);
}

/** 上级: the division in which it lay on that day; undefined for a province or an unknown code. */
export function parentOf(
  table: DivisionTable,
  code: AdministrativeDivisionCode,
  on: CalendarDate,
): Division | undefined {
  const division = findDivisionEver(table, code, on);
  if (division === undefined || division.parent === null) return undefined;
  return findDivisionEver(table, division.parent, on);
}

/** From its parent up to the province. */
export function ancestorsOf(
  table: DivisionTable,
  code: AdministrativeDivisionCode,
  on: CalendarDate,
): readonly Division[] {
  const ancestors: Division[] = [];
  let above = parentOf(table, code, on);
  while (above !== undefined) {
    ancestors.push(above);
    above = parentOf(table, above.code, on);
  }
  return ancestors;
}

/**
 * 共同上一级: the lowest division that holds both; each counts as holding itself. Undefined when only the
 * nation holds both (two provinces), where the hub decides.
 */
export function commonSuperior(
  table: DivisionTable,
  pair: {
    readonly a: AdministrativeDivisionCode;
    readonly b: AdministrativeDivisionCode;
    readonly on: CalendarDate;
  },
): Division | undefined {
  const ofB = new Set(selfAndAncestors(table, pair.b, pair.on).map(({ code }) => code));
  return selfAndAncestors(table, pair.a, pair.on).find(({ code }) => ofB.has(code));
}

export function selfAndAncestors(
  table: DivisionTable,
  code: AdministrativeDivisionCode,
  on: CalendarDate,
): readonly Division[] {
  const self = findDivisionEver(table, code, on);
  return self === undefined ? [] : [self, ...ancestorsOf(table, code, on)];
}

/** 下级 in force on that day, in order of code. */
export function listChildren(
  table: DivisionTable,
  code: AdministrativeDivisionCode,
  search: { readonly on: CalendarDate; readonly limit: number },
): readonly Division[] {
  return (table.byParent.get(canonicalDivisionCode(code)) ?? [])
    .filter((division) => isInForce(division, search.on))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .slice(0, search.limit);
}

/** By Chinese name: the exact name first, then names that begin with the text, then names that hold it. */
export function searchDivisions(
  table: DivisionTable,
  search: {
    readonly text: string;
    readonly on: CalendarDate;
    readonly limit: number;
    readonly level?: DivisionLevel;
    /** Only inside this division. */
    readonly within?: AdministrativeDivisionCode;
  },
): readonly Division[] {
  const { text, on, level, within } = search;
  const ranked: { readonly rank: number; readonly division: Division }[] = [];
  for (const lives of table.byCode.values()) {
    for (const division of lives) {
      const at = division.name.indexOf(text);
      if (at < 0 || text === '' || (level !== undefined && division.level !== level)) continue;
      if (!isInForce(division, on)) continue;
      if (within !== undefined && !lies(table, division, { within, on })) continue;
      ranked.push({ rank: division.name === text ? 0 : at === 0 ? 1 : 2, division });
    }
  }
  ranked.sort((a, b) => a.rank - b.rank || (a.division.code < b.division.code ? -1 : 1));
  return ranked.slice(0, search.limit).map(({ division }) => division);
}

function lies(
  table: DivisionTable,
  division: Division,
  place: { readonly within: AdministrativeDivisionCode; readonly on: CalendarDate },
): boolean {
  return selfAndAncestors(table, division.code, place.on).some(({ code }) => code === place.within);
}
