/** Leaves `from` (included) to `to` (not included). */
export interface LogRange {
  readonly from: number;
  readonly to: number;
}

/** A complete subtree of `2 ** level` leaves, the `index`-th of its level. */
export interface LogNodePlace {
  readonly level: number;
  readonly index: number;
}

/** The complete subtrees of which a range consists, from the left, for a range that starts where a subtree of its size may. */
export function completeSubtrees(range: LogRange): readonly LogNodePlace[] {
  const places: LogNodePlace[] = [];
  let { from } = range;
  while (from < range.to) {
    const level = Math.floor(Math.log2(range.to - from));
    const width = 2 ** level;
    places.push({ level, index: from / width });
    from += width;
  }
  return places;
}

/** RFC 6962 section 2.1.1: the ranges whose roots lead from leaf `index` to the root of a tree of `size`, from the leaf up. */
export function rangesOfInclusion(index: number, size: number): readonly LogRange[] {
  const ranges: LogRange[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + splitOf(to - from);
    if (index < middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  return ranges.reverse();
}

/** RFC 6962 section 2.1.2: the ranges whose roots show that a tree of `size` begins with the tree of `earlier`. */
export function rangesOfConsistency(earlier: number, size: number): readonly LogRange[] {
  const ranges: LogRange[] = [];
  if (earlier === 0 || earlier === size) return ranges;
  let [from, to] = [0, size];
  while (to !== earlier) {
    const middle = from + splitOf(to - from);
    if (earlier <= middle) {
      ranges.push({ from: middle, to });
      to = middle;
    } else {
      ranges.push({ from, to: middle });
      from = middle;
    }
  }
  // The tree of the earlier size is known to who asks, unless what is left of it is only its right part.
  if (from > 0) ranges.push({ from, to });
  return ranges.reverse();
}

/** The largest power of two smaller than `size`, which is at least 2. */
function splitOf(size: number): number {
  return 2 ** (Math.ceil(Math.log2(size)) - 1);
}
