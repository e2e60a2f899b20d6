/**
 * Edits between two texts: replace, insert, delete, or swap two neighbours (optimal string alignment, Damerau 1964). Stops
 * counting above `most` and then gives `most + 1`.
 */
export function editDistance(left: string, right: string, most: number): number {
  if (left === right) return 0;
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      let edits = Math.min(
        (above[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (above[column - 1] as number) + (isSame ? 0 : 1),
      );
      const isSwap =
        row > 1 &&
        column > 1 &&
        left[row - 1] === right[column - 2] &&
        left[row - 2] === right[column - 1];
      if (isSwap) edits = Math.min(edits, (before[column - 2] as number) + 1);
      current.push(edits);
      best = Math.min(best, edits);
    }
    if (best > most) return most + 1;
    before = above;
    above = current;
  }
  return Math.min(above[right.length] as number, most + 1);
}
