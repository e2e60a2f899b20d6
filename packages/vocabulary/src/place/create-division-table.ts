import type { CalendarDate } from '../time/calendar-date.ts';
import type { Division, DivisionRow, DivisionTable, Redivision } from './division.ts';
import type { AdministrativeDivisionCode } from './division-code.ts';

/**
 * Joins a list of today's divisions with the re-divisions that led to it. A code named as a successor is
 * valid from that day; a predecessor lives on as a past division until that day; a division without a date
 * of its own is as old as its parent. `englishNames` holds stems in pinyin by code.
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

  const enter = (row: DivisionRow, validUntil: CalendarDate | null): void => {
    const englishName = englishNames[row.code];
    const division: Division = {
      code: row.code as AdministrativeDivisionCode,
      name: row.name,
      level: row.level,
      parent: row.parent as AdministrativeDivisionCode | null,
      validFrom: openingOf(openings, row, validUntil, byCode),
      validUntil,
      ...(englishName === undefined ? {} : { englishName }),
    };
    append(byCode, division.code, division);
    if (division.parent !== null) append(byParent, division.parent, division);
  };

  for (const redivision of dated) if (closes(redivision)) enter(redivision.was, redivision.on);
  for (const row of rows) enter(row, null);
  return { byCode, byParent, redivisions: groupByPredecessor(dated) };
}

/** A division that parted with some of its area is still there. */
function closes(redivision: Redivision): boolean {
  return redivision.how !== 'parted';
}

interface Opening {
  readonly on: CalendarDate;
  /** True when the same code begins a new life: renamed, or given to a merged division. */
  readonly again: boolean;
}

function openingsOf(redivisions: readonly Redivision[]): ReadonlyMap<string, Opening[]> {
  const openings = new Map<string, Opening[]>();
  for (const { how, now, on, was } of redivisions) {
    if (how === 'absorbed') continue;
    for (const code of now) append(openings, code, { on, again: code === was.code });
  }
  return openings;
}

function openingOf(
  openings: ReadonlyMap<string, readonly Opening[]>,
  row: DivisionRow,
  validUntil: CalendarDate | null,
  known: ReadonlyMap<string, readonly Division[]>,
): CalendarDate | null {
  const own = (openings.get(row.code) ?? []).filter(
    (opening) => validUntil === null || opening.on < validUntil,
  );
  const opening = own.findLast(({ again }) => again) ?? own[0];
  if (opening !== undefined) return opening.on;
  const parent = row.parent === null ? undefined : known.get(row.parent)?.at(-1);
  return parent?.validFrom ?? null;
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
