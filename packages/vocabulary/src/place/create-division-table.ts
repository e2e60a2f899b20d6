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
  const dead = new Set(closings.filter(endsCode).map(({ was }) => was.code));
  for (const row of rows) if (!dead.has(row.code)) enter(row);
  return { byCode, byParent, redivisions: groupByPredecessor(dated) };
}

/** A division that parted with some of its area is still there. */
function closes(redivision: Redivision): boolean {
  return redivision.how !== 'parted';
}

/** The list may be older than the re-division: then its row is the past division, entered already. */
function endsCode(redivision: Redivision): boolean {
  return !redivision.now.includes(redivision.was.code);
}

interface Opening {
  readonly on: CalendarDate;
  /** True when the same code begins a new life: renamed, or given to a merged division. */
  readonly again: boolean;
}

function openingsOf(redivisions: readonly Redivision[]): ReadonlyMap<string, Opening[]> {
  const openings = new Map<string, Opening[]>();
  for (const { how, now, on, was } of redivisions) {
    const opened = how === 'absorbed' ? [] : how === 'parted' ? now : now.slice(0, 1);
    for (const code of opened) append(openings, code, { on, again: code === was.code });
  }
  return openings;
}

function openingOf(
  openings: ReadonlyMap<string, readonly Opening[]>,
  row: DivisionRow,
  known: ReadonlyMap<string, readonly Division[]>,
): CalendarDate | null {
  const own = (openings.get(row.code) ?? []).filter(
    ({ on }) => row.validUntil === undefined || on < row.validUntil,
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
