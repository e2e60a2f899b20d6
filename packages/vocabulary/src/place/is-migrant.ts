import type { CalendarDate } from '../time/calendar-date.ts';
import type { Division, DivisionTable } from './division.ts';
import type { AdministrativeDivisionCode } from './division-code.ts';
import { selfAndAncestors } from './find-division.ts';
import { divisionsMeant } from './resolve-division.ts';

/** Why a person is away; the four of art. 2(1) expect to return and are not migration. */
export type ReasonAway =
  | 'work-or-life'
  | 'business-trip'
  | 'medical-care'
  | 'study'
  | 'travel'
  | 'family-visit';

export interface Absence {
  readonly registeredAt: AdministrativeDivisionCode;
  readonly livesAt: AdministrativeDivisionCode;
  readonly on: CalendarDate;
  readonly reason: ReasonAway;
}

/**
 * 流动人口 by art. 2 of 《流动人口计划生育工作条例》 (国务院令第555号, 2009): away from the county, city
 * or district of registration to work or live, but not from one district (区) to another of the same
 * municipality or city. Codes that have died by that day count as their successors.
 */
export function isMigrant(table: DivisionTable, absence: Absence): boolean {
  if (absence.reason !== 'work-or-life') return false;
  const homes = countiesOf(table, absence.registeredAt, absence.on);
  const places = countiesOf(table, absence.livesAt, absence.on);
  if (homes.length === 0 || places.length === 0) return false;
  return !homes.some((home) => places.some((place) => isSameArea(home, place)));
}

interface CountyInCity {
  readonly county: Division;
  readonly cityCode: string | null;
}

function countiesOf(
  table: DivisionTable,
  code: AdministrativeDivisionCode,
  on: CalendarDate,
): readonly CountyInCity[] {
  return divisionsMeant(table, code, on).flatMap((division) => {
    const chain = selfAndAncestors(table, division.code, on);
    const county =
      chain.find(({ level }) => level === 'county') ??
      chain.find(({ level }) => level === 'prefecture');
    return county === undefined ? [] : [{ county, cityCode: county.parent }];
  });
}

function isSameArea(home: CountyInCity, place: CountyInCity): boolean {
  if (home.county.code === place.county.code) return true;
  return isDistrict(home.county) && isDistrict(place.county) && home.cityCode === place.cityCode;
}

/** 市辖区: a district proper, not a special district (万山特区), which counts as a county. */
function isDistrict(division: Division): boolean {
  return division.level === 'county' && /(?<!特|林|管理)区$/.test(division.name);
}
