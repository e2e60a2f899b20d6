import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { NamedRow } from './column-table.ts';

/** Where a number stands and what stands there instead. */
interface Cell {
  readonly line: number;
  readonly column: string;
  readonly found: string;
}

export type NumberRefusal =
  | ({ readonly code: 'demography.cell-empty' } & Cell)
  | ({ readonly code: 'demography.cell-not-a-number' } & Cell)
  | ({ readonly code: 'demography.cell-negative' } & Cell)
  | ({ readonly code: 'demography.cell-fractional' } & Cell);

/** A number as written by people: 12, 0.5, 1.2e-3, or 1,234,567 with its thousands apart. Undefined for anything else. */
export function parseNumber(text: string): number | undefined {
  const whole = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(whole)) return undefined;
  const number = Number(whole);
  return Number.isFinite(number) ? number : undefined;
}

/** A number that is not negative, of one cell. */
export function readAmount(row: NamedRow, column: string): Result<number, NumberRefusal> {
  const found = row.cell(column).normalize('NFKC');
  const cell = { line: row.line, column, found: found.slice(0, 40) };
  if (found === '') return refused({ code: 'demography.cell-empty', ...cell });
  const number = parseNumber(found);
  if (number === undefined) return refused({ code: 'demography.cell-not-a-number', ...cell });
  if (number < 0) return refused({ code: 'demography.cell-negative', ...cell });
  return granted(number);
}

/** Persons: whole and not negative. 3.5 is as likely ten thousands as an error: it is refused, not rounded. */
export function readPersons(row: NamedRow, column: string): Result<number, NumberRefusal> {
  const amount = readAmount(row, column);
  if (!amount.ok || Number.isSafeInteger(amount.value)) return amount;
  const found = row.cell(column).slice(0, 40);
  return refused({ code: 'demography.cell-fractional', line: row.line, column, found });
}
