/** An age group as a table names it: first exact age, first exact age of the next group, infinite for an open one. */
export interface NamedAge {
  readonly from: number;
  /** Undefined when the name says only where the group begins. */
  readonly until: number | undefined;
}

/** 0, 1-4, 5–9 岁, 85+, 85岁及以上, 100 and over; undefined for anything else. */
export function parseAge(text: string): NamedAge | undefined {
  const name = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[岁周歲\s]|years?|ages?/g, '');
  if (name === '<1' || name === 'under1') return { from: 0, until: 1 };
  const open = /^(\d{1,3})(?:\+|及以上|以上|及以|andover|andolder|plus)$/.exec(name);
  if (open !== null) return { from: Number(open[1]), until: Number.POSITIVE_INFINITY };
  const range = /^(\d{1,3})(?:[-–—~至]|to)(\d{1,3})$/.exec(name);
  if (range !== null) return { from: Number(range[1]), until: Number(range[2]) + 1 };
  return /^\d{1,3}$/.test(name) ? { from: Number(name), until: undefined } : undefined;
}
