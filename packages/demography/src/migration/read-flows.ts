import { granted, type Result, refused } from '@zhulian/vocabulary';
import { type ColumnRefusal, type NamedRow, readColumns } from '../table/column-table.ts';
import { type NumberRefusal, readAmount, readPersons } from '../table/read-number.ts';

/** Moves between pairs of places with what is known of the places. */
export interface ReadFlows {
  readonly flows: Float64Array;
  readonly distances: Float64Array;
  readonly originPopulations: Float64Array;
  readonly destinationPopulations: Float64Array;
  /** Rows of moves inside one place: they have no distance and take no part. */
  readonly within: number;
}

export type FlowsRefusal =
  | ColumnRefusal
  | NumberRefusal
  | {
      readonly code: 'demography.pair-repeated';
      readonly line: number;
      readonly before: number;
      readonly pair: string;
    }
  | {
      readonly code: 'demography.cell-not-positive';
      readonly line: number;
      readonly column: string;
    }
  | {
      readonly code: 'demography.unit-mixed';
      readonly line: number;
      readonly place: string;
      readonly found: number;
      readonly before: number;
    };

const columns = [
  { name: 'orig', otherNames: ['origin', 'from', '迁出地'] },
  { name: 'dest', otherNames: ['destination', 'to', '迁入地'] },
  { name: 'flow', otherNames: ['流量', '迁移人数'] },
  { name: 'dist', otherNames: ['distance', '距离'] },
  { name: 'popOrig', otherNames: ['origPop', '迁出地人口'] },
  { name: 'popDest', otherNames: ['destPop', '迁入地人口'] },
];

/** One place counted in persons here and in ten thousands there differs by 10⁴; no place grows a hundredfold between rows. */
const unitFactor = 100;

/**
 * Moves of one period (columns orig, dest, flow, dist, popOrig, popDest). Populations may be in any one unit, which only moves the constant of a model; a
 * place that appears in two units is refused, as are a pair that comes twice, persons that are negative or not whole, and a distance or population of zero.
 */
export function readFlows(bytes: Uint8Array): Result<ReadFlows, FlowsRefusal> {
  const table = readColumns(bytes, columns);
  if (!table.ok) return table;
  const rows: (readonly [number, number, number, number])[] = [];
  const pairs = new Map<string, number>();
  const sizes = new Map<string, number>();
  let within = 0;
  for (const row of table.value.rows) {
    const pair = `${row.cell('orig')} → ${row.cell('dest')}`;
    const before = pairs.get(pair);
    const { line } = row;
    if (before !== undefined)
      return refused({ code: 'demography.pair-repeated', line, before, pair });
    pairs.set(pair, line);
    const isWithin = row.cell('orig') === row.cell('dest');
    const read = readRow(row, isWithin);
    if (!read.ok) return read;
    const mixed = findMixed(row, read.value, sizes);
    if (mixed !== undefined) return refused(mixed);
    if (isWithin) within += 1;
    else rows.push(read.value);
  }
  const column = (at: 0 | 1 | 2 | 3): Float64Array => Float64Array.from(rows, (row) => row[at]);
  return granted({
    flows: column(0),
    distances: column(1),
    originPopulations: column(2),
    destinationPopulations: column(3),
    within,
  });
}

function readRow(
  row: NamedRow,
  isWithin: boolean,
): Result<readonly [number, number, number, number], FlowsRefusal> {
  for (const column of ['orig', 'dest']) {
    if (row.cell(column) === '')
      return refused({ code: 'demography.cell-empty', line: row.line, column, found: '' });
  }
  const flow = readPersons(row, 'flow');
  if (!flow.ok) return flow;
  const amounts: number[] = [];
  for (const column of ['dist', 'popOrig', 'popDest']) {
    const amount = readAmount(row, column);
    if (!amount.ok) return amount;
    if (amount.value === 0 && !(isWithin && column === 'dist'))
      return refused({ code: 'demography.cell-not-positive', line: row.line, column });
    amounts.push(amount.value);
  }
  const [distance = 0, origin = 0, destination = 0] = amounts;
  return granted([flow.value, distance, origin, destination]);
}

function findMixed(
  row: NamedRow,
  [, , origin, destination]: readonly [number, number, number, number],
  sizes: Map<string, number>,
): FlowsRefusal | undefined {
  for (const [place, found] of [
    [row.cell('orig'), origin],
    [row.cell('dest'), destination],
  ] as const) {
    const before = sizes.get(place) ?? found;
    sizes.set(place, before);
    if (Math.max(found, before) > unitFactor * Math.min(found, before))
      return { code: 'demography.unit-mixed', line: row.line, place, found, before };
  }
  return undefined;
}
