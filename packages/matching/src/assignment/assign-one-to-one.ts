import type { CandidatePairs } from '../blocking/find-pairs.ts';

/**
 * 一对一: of all pairs those that give nobody two partners, the strongest first. Gives places in the list of pairs, in order of
 * falling bits. Pairs below `bitsLeast` are left out.
 */
export function assignOneToOne(
  pairs: Pick<CandidatePairs, 'left' | 'right'>,
  bits: Float64Array,
  bitsLeast: number,
): readonly number[] {
  const order = [...bits.keys()]
    .filter((pair) => (bits[pair] as number) >= bitsLeast)
    .toSorted((one, other) => (bits[other] as number) - (bits[one] as number) || one - other);
  const takenLeft = new Set<number>();
  const takenRight = new Set<number>();
  return order.filter((pair) => {
    const left = pairs.left[pair] as number;
    const right = pairs.right[pair] as number;
    if (takenLeft.has(left) || takenRight.has(right)) return false;
    takenLeft.add(left);
    takenRight.add(right);
    return true;
  });
}
