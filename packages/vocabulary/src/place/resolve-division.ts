import type { CalendarDate } from '../time/calendar-date.ts';
import type { Division, DivisionTable, Redivision, RedivisionKind } from './division.ts';
import {
  type AdministrativeDivisionCode,
  canonicalDivisionCode,
  countyCodeOf,
} from './division-code.ts';
import { findDivision, isInForce } from './find-division.ts';

/** What a division code means on a day. A code that was ever valid is never `unknown`. */
export type DivisionResolution =
  | { readonly state: 'in-force'; readonly division: Division }
  | {
      readonly state: 'succeeded';
      readonly was: Division;
      /** In force on the day asked about; the main successor first. */
      readonly by: readonly Division[];
      /** What befell the code itself, and when. */
      readonly how: RedivisionKind;
      readonly since: CalendarDate;
      /** Every re-division on the way, oldest first: 522423 → 520522 (2011) → 520581 (2021). */
      readonly steps: readonly Redivision[];
    }
  /** The code was given only later. */
  | { readonly state: 'not-yet'; readonly division: Division }
  /** Not in the table. For a township or village code: the divisions in force in which it must lie. */
  | { readonly state: 'unknown'; readonly within: readonly Division[] };

/** 区划沿革: reads a code that may be old, as of the day `on`. */
export function resolveDivision(
  table: DivisionTable,
  code: AdministrativeDivisionCode,
  on: CalendarDate,
): DivisionResolution {
  const canonical = canonicalDivisionCode(code);
  const division = findDivision(table, canonical, on);
  if (division !== undefined) return { state: 'in-force', division };

  const lives = table.byCode.get(canonical);
  if (lives === undefined) return { state: 'unknown', within: surrounding(table, canonical, on) };

  const was = lives.findLast(({ validUntil }) => validUntil !== null && validUntil <= on);
  const [first] = lives;
  if (was === undefined) {
    if (first === undefined)
      throw new Error(`the division table holds ${canonical} without a life`);
    return { state: 'not-yet', division: first };
  }
  const steps: Redivision[] = [];
  const by = successorsOf(table, was, { on, steps });
  const [own] = steps;
  if (own === undefined) return { state: 'unknown', within: surrounding(table, canonical, on) };
  return { state: 'succeeded', was, by, how: own.how, since: own.on, steps };
}

/** The divisions in force that a code stands for on that day: itself, its successors, or none. */
export function divisionsMeant(
  table: DivisionTable,
  code: AdministrativeDivisionCode,
  on: CalendarDate,
): readonly Division[] {
  const resolution = resolveDivision(table, code, on);
  if (resolution.state === 'in-force') return [resolution.division];
  return resolution.state === 'succeeded' ? resolution.by : [];
}

function successorsOf(
  table: DivisionTable,
  was: Division,
  trail: { readonly on: CalendarDate; readonly steps: Redivision[] },
): readonly Division[] {
  const redivision = table.redivisions
    .get(was.code)
    ?.find(({ how, on }) => how !== 'parted' && on === was.validUntil);
  if (redivision === undefined) return [];
  trail.steps.push(redivision);
  const successors = redivision.now.flatMap((code) => {
    const lives = table.byCode.get(code) ?? [];
    const next = lives.find((life) => isInForce(life, redivision.on)) ?? lives.at(-1);
    if (next === undefined) return [];
    const gone = next.validUntil !== null && next.validUntil <= trail.on;
    return gone ? successorsOf(table, next, trail) : [next];
  });
  return [...new Map(successors.map((division) => [division.code, division])).values()];
}

function surrounding(
  table: DivisionTable,
  code: AdministrativeDivisionCode,
  on: CalendarDate,
): readonly Division[] {
  if (code.length === 6) return [];
  const township = code.slice(0, 9) as AdministrativeDivisionCode;
  if (code.length === 12) {
    const meant = divisionsMeant(table, township, on);
    if (meant.length > 0) return meant;
  }
  return divisionsMeant(table, countyCodeOf(code), on);
}
