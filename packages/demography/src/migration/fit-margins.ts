import { granted, type Result, refused } from '@zhulian/vocabulary';

export type MarginsRefusal =
  | { readonly code: 'demography.margins-unequal'; readonly rows: number; readonly columns: number }
  | { readonly code: 'demography.margin-unreachable'; readonly line: string }
  | { readonly code: 'demography.fit-not-converged'; readonly error: number };

/** 迭代比例拟合 of a table to its margins. */
export interface FittedTable {
  /** Row by row. */
  readonly cells: Float64Array;
  readonly iterations: number;
  /** Largest difference of a row sum from its margin; columns are exact. */
  readonly error: number;
}

/**
 * Iterative proportional fitting (Deming and Stephan 1940; Willekens 1999): log y = log a(i) + log b(j) + log seed(i, j). A zero of the
 * seed is a structural zero and stays one, as the diagonal of a table of moves. `rows` and `columns` must have one total, to 1e-9 of it;
 * stops when every row is within `tolerance` (1e-8 persons by default) of its margin.
 */
export function fitMargins(order: {
  readonly seed: ArrayLike<number>;
  readonly rows: ArrayLike<number>;
  readonly columns: ArrayLike<number>;
  readonly tolerance?: number;
  readonly iterationsMax?: number;
}): Result<FittedTable, MarginsRefusal> {
  const { seed, rows, columns, tolerance = 1e-8, iterationsMax = 10_000 } = order;
  const [height, width] = [rows.length, columns.length];
  const totals = [sumOf(rows), sumOf(columns)] as const;
  if (Math.abs(totals[0] - totals[1]) > 1e-9 * Math.max(1, totals[0])) {
    return refused({ code: 'demography.margins-unequal', rows: totals[0], columns: totals[1] });
  }
  const line = findUnreachable(seed, rows, columns);
  if (line !== undefined) return refused({ code: 'demography.margin-unreachable', line });
  const cells = Float64Array.from(seed);
  let error = Number.POSITIVE_INFINITY;
  for (let iteration = 1; iteration <= iterationsMax; iteration += 1) {
    scaleRows(cells, rows, width);
    scaleColumns(cells, columns, height);
    error = rowError(cells, rows, width);
    if (error <= tolerance) return granted({ cells, iterations: iteration, error });
  }
  return refused({ code: 'demography.fit-not-converged', error });
}

function scaleRows(cells: Float64Array, rows: ArrayLike<number>, width: number): void {
  for (let row = 0; row < rows.length; row += 1) {
    let sum = 0;
    const from = row * width;
    for (let at = from; at < from + width; at += 1) sum += cells[at] as number;
    const factor = sum === 0 ? 0 : (rows[row] as number) / sum;
    for (let at = from; at < from + width; at += 1) cells[at] = (cells[at] as number) * factor;
  }
}

function scaleColumns(cells: Float64Array, columns: ArrayLike<number>, height: number): void {
  const width = columns.length;
  for (let column = 0; column < width; column += 1) {
    let sum = 0;
    for (let row = 0; row < height; row += 1) sum += cells[row * width + column] as number;
    const factor = sum === 0 ? 0 : (columns[column] as number) / sum;
    for (let row = 0; row < height; row += 1) {
      const at = row * width + column;
      cells[at] = (cells[at] as number) * factor;
    }
  }
}

function rowError(cells: Float64Array, rows: ArrayLike<number>, width: number): number {
  let error = 0;
  for (let row = 0; row < rows.length; row += 1) {
    let sum = 0;
    for (let column = 0; column < width; column += 1) sum += cells[row * width + column] as number;
    error = Math.max(error, Math.abs(sum - (rows[row] as number)));
  }
  return error;
}

/** A row or column that should have people and whose seed has none. */
function findUnreachable(
  seed: ArrayLike<number>,
  rows: ArrayLike<number>,
  columns: ArrayLike<number>,
): string | undefined {
  const width = columns.length;
  for (let row = 0; row < rows.length; row += 1) {
    let sum = 0;
    for (let column = 0; column < width; column += 1) sum += seed[row * width + column] as number;
    if ((rows[row] as number) > 0 && !(sum > 0)) return `row ${row + 1}`;
  }
  for (let column = 0; column < width; column += 1) {
    let sum = 0;
    for (let row = 0; row < rows.length; row += 1) sum += seed[row * width + column] as number;
    if ((columns[column] as number) > 0 && !(sum > 0)) return `column ${column + 1}`;
  }
  return undefined;
}

function sumOf(margin: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < margin.length; index += 1) sum += margin[index] as number;
  return sum;
}
