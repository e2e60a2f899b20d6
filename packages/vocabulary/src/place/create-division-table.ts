import type { CalendarDate } from '../time/calendar-date.ts';
import type { Division, DivisionRow, DivisionTable, Redivision } from './division.ts';
import type { AdministrativeDivisionCode } from './division-code.ts';

/**
 * Joins a list of divisions with the re-divisions before and after it. A code named as a successor is valid
 * from that day; a predecessor lives on as a past division until that day; a division without a date of its
 * own is as old as its parent. `englishNames` holds stems in pinyin by code.
 */
export function createDivisionTable(
  rows: readonly DivisionRow[],
  redivisions: readonly Redivision[],
  englishNames: Readonly<Record<string, string>> = {},
): DivisionTable {
  const dated = [...redivisions].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const openings = openingsOf(dated);
  const byCode = new Map<string, Division[]>();
  const byParent = new Map<string, Division[]>();

  const enter = (row: DivisionRow): void => {
    const validUntil = row.validUntil ?? null;
    const englishName = englishNames[row.code];
    const division: Division = {
      code: row.code as AdministrativeDivisionCode,
      name: row.name,
      level: row.level,
      parent: row.parent as AdministrativeDivisionCode | null,
      validFrom: row.validFrom ?? openingOf(openings, row, byCode),
      validUntil,
      ...(englishName === undefined ? {} : { englishName }),
    };
    append(byCode, division.code, division);
    if (division.parent !== null) append(byParent, division.parent, division);
  };

  const closings = dated.filter(closes);
  for (const { was, on } of closings) enter({ ...was, validUntil: on });
  for (const row of rows) if (!isPast(row, byCode, openings)) enter(row);
  return { byCode, byParent, redivisions: groupByPredecessor(dated) };
}

/** A division that parted with some of its area is still there. */
function closes(redivision: Redivision): boolean {
  return redivision.how !== 'parted';
}

/**
 * The list may be older than a re-division: then its row is the past division, entered already, and the code
 * was not given again since.
 */
function isPast(
  row: DivisionRow,
  known: ReadonlyMap<string, readonly Division[]>,
  openings: ReadonlyMap<string, readonly CalendarDate[]>,
): boolean {
  const closedOn = known.get(row.code)?.at(-1)?.validUntil ?? null;
  if (closedOn === null || row.validFrom !== undefined || row.validUntil !== undefined)
    return false;
  return !(openings.get(row.code) ?? []).some((on) => on >= closedOn);
}

/** The days on which each code began to stand for a division. */
function openingsOf(redivisions: readonly Redivision[]): ReadonlyMap<string, CalendarDate[]> {
  const openings = new Map<string, CalendarDate[]>();
  for (const { how, now, on } of redivisions) {
    const opened = how === 'absorbed' ? [] : how === 'parted' ? now : now.slice(0, 1);
    for (const code of opened) append(openings, code, on);
  }
  return openings;
}

/** The first opening after the code's last life ended and before this one does; else the parent's. */
function openingOf(
  openings: ReadonlyMap<string, readonly CalendarDate[]>,
  row: DivisionRow,
  known: ReadonlyMap<string, readonly Division[]>,
): CalendarDate | null {
  const lastEnd = known.get(row.code)?.at(-1)?.validUntil ?? null;
  const opening = (openings.get(row.code) ?? []).find(
    (on) =>
      (lastEnd === null || on >= lastEnd) && (row.validUntil === undefined || on < row.validUntil),
  );
  if (opening !== undefined) return opening;
  const parent = row.parent === null ? undefined : known.get(row.parent)?.at(-1);
  return lastEnd ?? parent?.validFrom ?? null;
}

function groupByPredecessor(
  redivisions: readonly Redivision[],
): ReadonlyMap<string, readonly Redivision[]> {
  const grouped = new Map<string, Redivision[]>();
  for (const redivision of redivisions) append(grouped, redivision.was.code, redivision);
  return grouped;
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
