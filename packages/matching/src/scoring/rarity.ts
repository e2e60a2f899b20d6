import type { Comparison } from '../comparison/comparison.ts';

/** Bits to add where both sides have the same value, for each comparison that knows the rarity of its values. */
export type Rarity<Prepared> = (field: number, record: Prepared) => number;

/** A value that was seen once may be less rare than it looks. */
const leastSeen = 2;
const bitsMost = 6;

/**
 * 词频: u of an equal value is the value's own share. The model's u is the mean over values, so the difference in bits is
 * log2(u / share); never more than six bits either way, for the share of rare values is a guess.
 */
export function rarityOf<Prepared>(
  records: readonly Prepared[],
  comparisons: readonly Comparison<Prepared>[],
  u: readonly Float64Array[],
): Rarity<Prepared> {
  const bits = comparisons.map(({ rareValueOf }, field) => {
    if (rareValueOf === undefined) return undefined;
    const counts = new Map<string, number>();
    let total = 0;
    for (const record of records) {
      const value = rareValueOf(record);
      if (value === undefined) continue;
      counts.set(value, (counts.get(value) ?? 0) + 1);
      total += 1;
    }
    const mean = (u[field] as Float64Array)[0] as number;
    return new Map(
      [...counts].map(([value, count]) => {
        const share = Math.max(count, leastSeen) / total;
        return [value, Math.max(-bitsMost, Math.min(bitsMost, Math.log2(mean / share)))] as const;
      }),
    );
  });
  return (field, record) => {
    const value = comparisons[field]?.rareValueOf?.(record);
    return (value === undefined ? undefined : bits[field]?.get(value)) ?? 0;
  };
}
