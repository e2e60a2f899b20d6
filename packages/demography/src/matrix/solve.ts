/**
 * Solves A X = B by Gauss elimination with partial pivoting. `a` is n × n, `b` n × width, both row by row; they are not changed.
 * Undefined when A is singular to working precision.
 */
export function solve(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  size: number,
): Float64Array | undefined {
  const left = Float64Array.from(a);
  const right = Float64Array.from(b);
  const width = right.length / size;
  for (let column = 0; column < size; column += 1) {
    const pivot = findPivot(left, size, column);
    if (!(Math.abs(left[pivot * size + column] as number) > 1e-300)) return undefined;
    swapRows(left, size, column, pivot);
    swapRows(right, width, column, pivot);
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const factor =
        (left[row * size + column] as number) / (left[column * size + column] as number);
      if (factor === 0) continue;
      subtractRow(left, size, { row, other: column, factor });
      subtractRow(right, width, { row, other: column, factor });
    }
  }
  for (let row = 0; row < size; row += 1) {
    const diagonal = left[row * size + row] as number;
    for (let at = row * width; at < (row + 1) * width; at += 1)
      right[at] = (right[at] as number) / diagonal;
  }
  return right;
}

function findPivot(left: Float64Array, size: number, column: number): number {
  let pivot = column;
  for (let row = column + 1; row < size; row += 1) {
    if (
      Math.abs(left[row * size + column] as number) >
      Math.abs(left[pivot * size + column] as number)
    )
      pivot = row;
  }
  return pivot;
}

function swapRows(matrix: Float64Array, width: number, one: number, other: number): void {
  if (one === other) return;
  for (let at = 0; at < width; at += 1) {
    const kept = matrix[one * width + at] as number;
    matrix[one * width + at] = matrix[other * width + at] as number;
    matrix[other * width + at] = kept;
  }
}

function subtractRow(
  matrix: Float64Array,
  width: number,
  step: { readonly row: number; readonly other: number; readonly factor: number },
): void {
  for (let at = 0; at < width; at += 1) {
    const place = step.row * width + at;
    matrix[place] =
      (matrix[place] as number) - step.factor * (matrix[step.other * width + at] as number);
  }
}
