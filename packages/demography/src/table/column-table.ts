import { granted, type Result, refused } from '@zhulian/vocabulary';
import { decodeTable, type EncodingRefusal } from './decode-table.ts';
import { type DelimitedRefusal, type DelimitedRow, readDelimited } from './read-delimited.ts';

/** A column that is asked for: the name of the result, and the other names by which offices call it. */
export interface WantedColumn {
  readonly name: string;
  readonly otherNames?: readonly string[];
  readonly isOptional?: boolean;
}

export type ColumnRefusal =
  | EncodingRefusal
  | DelimitedRefusal
  | { readonly code: 'demography.column-missing'; readonly column: string }
  | { readonly code: 'demography.column-repeated'; readonly column: string };

/** A row of a table whose columns have names. */
export interface NamedRow {
  readonly line: number;
  /** Text of a wanted column; empty when an optional column is not there. */
  readonly cell: (name: string) => string;
}

export interface ColumnTable {
  readonly rows: readonly NamedRow[];
  readonly has: (name: string) => boolean;
}

/**
 * A table whose first row names its columns, in any order and with others beside them. Names are compared without case, spaces, underscores and full-width
 * forms. A column that is not there or is there twice is refused; so is a table without a row.
 */
export function readColumns(
  bytes: Uint8Array,
  wanted: readonly WantedColumn[],
): Result<ColumnTable, ColumnRefusal> {
  const text = decodeTable(bytes);
  if (!text.ok) return text;
  const delimited = readDelimited(text.value);
  if (!delimited.ok) return delimited;
  const [head, ...body] = delimited.value as readonly [DelimitedRow, ...DelimitedRow[]];
  if (body.length === 0) return refused({ code: 'demography.table-empty' });
  const names = head.fields.map(plain);
  const places = new Map<string, number>();
  for (const { name, otherNames = [], isOptional = false } of wanted) {
    const known = [name, ...otherNames].map(plain);
    const found = names.flatMap((heading, at) => (known.includes(heading) ? [at] : []));
    const [place] = found;
    if (found.length > 1) return refused({ code: 'demography.column-repeated', column: name });
    if (place !== undefined) places.set(name, place);
    else if (!isOptional) return refused({ code: 'demography.column-missing', column: name });
  }
  const rows = body.map(({ line, fields }) => ({
    line,
    cell: (name: string): string => fields[places.get(name) ?? -1] ?? '',
  }));
  return granted({ rows, has: (name) => places.has(name) });
}

function plain(heading: string): string {
  return heading.normalize('NFKC').toLowerCase().replaceAll(/[\s_]/g, '');
}
