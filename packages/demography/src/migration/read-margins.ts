import { granted, type Result, refused } from '@zhulian/vocabulary';
import type { ColumnRefusal } from '../table/column-table.ts';
import { decodeTable } from '../table/decode-table.ts';
import { type DelimitedRow, readDelimited } from '../table/read-delimited.ts';
import { type NumberRefusal, parseNumber } from '../table/read-number.ts';

/** A table of moves as read: names are empty where the table has none. */
export interface ReadSeed {
  readonly rowNames: readonly string[];
  readonly columnNames: readonly string[];
  readonly cells: readonly (readonly number[])[];
}

export type MarginRefusal =
  | ColumnRefusal
  | NumberRefusal
  | {
      readonly code: 'demography.margin-length-differs';
      readonly margin: 'rows' | 'columns';
      readonly expected: number;
      readonly found: number;
    }
  | { readonly code: 'demography.name-unknown'; readonly line: number; readonly name: string }
  | {
      readonly code: 'demography.area-repeated';
      readonly line: number;
      readonly before: number;
      readonly area: string;
    };

/**
 * A seed row by row: bare numbers, or with a first row of names, a first column of names, or both. Cells are weights and need not be whole; a zero is
 * structural.
 */
export function readSeed(bytes: Uint8Array): Result<ReadSeed, MarginRefusal> {
  const rows = rowsOf(bytes);
  if (!rows.ok) return rows;
  const [head] = rows.value as readonly [DelimitedRow, ...DelimitedRow[]];
  const isHeaded = head.fields.some((field) => parseNumber(field) === undefined);
  const body = isHeaded ? rows.value.slice(1) : rows.value;
  if (body.length === 0) return refused({ code: 'demography.table-empty' });
  const isCornered = isHeaded && parseNumber(head.fields[0] ?? '') === undefined;
  const named = body.every(({ fields }) => parseNumber(fields[0] ?? '') === undefined);
  // A corner above numbers that name the rows, as codes of provinces do: the rows repeat the names of the columns.
  const coded = isCornered && body.every(({ fields }, at) => fields[0] === head.fields[at + 1]);
  const from = named || coded ? 1 : 0;
  const cells: number[][] = [];
  for (const row of body) {
    const numbers = numbersOf(row, from);
    if (!numbers.ok) return numbers;
    cells.push([...numbers.value]);
  }
  const rowNames = from === 1 ? body.map(({ fields }) => fields[0] ?? '') : [];
  return granted({ rowNames, columnNames: isHeaded ? head.fields.slice(from) : [], cells });
}

/**
 * A margin: one number a line, or all in one line, or a name and a number a line with or without a row of headings. Names must be those of the seed, in any order.
 */
export function readMargin(
  bytes: Uint8Array,
  margin: 'rows' | 'columns',
  expected: { readonly length: number; readonly names: readonly string[] },
): Result<readonly number[], MarginRefusal> {
  const rows = rowsOf(bytes);
  if (!rows.ok) return rows;
  const [head] = rows.value as readonly [DelimitedRow, ...DelimitedRow[]];
  const { length } = expected;
  const isHeaded =
    rows.value.length > 1 && head.fields.every((field) => parseNumber(field) === undefined);
  const body = isHeaded ? rows.value.slice(1) : rows.value;
  const [first] = body as readonly [DelimitedRow, ...DelimitedRow[]];
  if (body.length === 1 && first.fields.length === length) return numbersOf(first, 0);
  if (body.length !== length)
    return refused({
      code: 'demography.margin-length-differs',
      margin,
      expected: length,
      found: body.length === 1 ? first.fields.length : body.length,
    });
  const width = first.fields.length;
  if (width === 2 && expected.names.length > 0) return namedMargin(body, expected.names);
  const numbers: number[] = [];
  for (const row of body) {
    const number = numbersOf(row, width - 1);
    if (!number.ok) return number;
    numbers.push(...number.value);
  }
  return granted(numbers);
}

function namedMargin(
  rows: readonly DelimitedRow[],
  names: readonly string[],
): Result<readonly number[], MarginRefusal> {
  const found = new Map<string, { readonly line: number; readonly value: number }>();
  for (const row of rows) {
    const name = row.fields[0] ?? '';
    const { line } = row;
    const before = found.get(name);
    if (!names.includes(name)) return refused({ code: 'demography.name-unknown', line, name });
    if (before !== undefined)
      return refused({ code: 'demography.area-repeated', line, before: before.line, area: name });
    const number = numbersOf(row, 1);
    if (!number.ok) return number;
    found.set(name, { line, value: number.value[0] as number });
  }
  return granted(names.map((name) => found.get(name)?.value as number));
}

function rowsOf(bytes: Uint8Array): Result<readonly DelimitedRow[], MarginRefusal> {
  const text = decodeTable(bytes);
  return text.ok ? readDelimited(text.value) : text;
}

function numbersOf(row: DelimitedRow, from: number): Result<readonly number[], NumberRefusal> {
  const numbers: number[] = [];
  for (const [at, found] of row.fields.entries()) {
    if (at < from) continue;
    const cell = { line: row.line, column: String(at + 1), found: found.slice(0, 40) };
    const number = parseNumber(found);
    if (found === '') return refused({ code: 'demography.cell-empty', ...cell });
    if (number === undefined) return refused({ code: 'demography.cell-not-a-number', ...cell });
    if (number < 0) return refused({ code: 'demography.cell-negative', ...cell });
    numbers.push(number);
  }
  return granted(numbers);
}
