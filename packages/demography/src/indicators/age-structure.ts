/** 年龄结构 of a population by groups. */
export interface AgeStructure {
  readonly medianAge: number;
  /** Under 15, and 65 and above, per person of 15 to 64. */
  readonly youthDependency: number;
  readonly oldDependency: number;
  /** 老龄化程度: share of 65 and above. */
  readonly agedShare: number;
}

/** Groups must have bounds at 15 and 65; the median is read inside its group in a straight line. Undefined when it falls into the open group, or nobody is there. */
export function ageStructure(
  ages: readonly number[],
  persons: ArrayLike<number>,
): AgeStructure | undefined {
  let [young, grown, old] = [0, 0, 0];
  for (const [at, age] of ages.entries()) {
    if (age < 15) young += persons[at] as number;
    else if (age < 65) grown += persons[at] as number;
    else old += persons[at] as number;
  }
  const half = (young + grown + old) / 2;
  let below = 0;
  for (let at = 0; at < ages.length - 1; at += 1) {
    const here = persons[at] as number;
    if (here > 0 && below + here >= half) {
      const [from, until] = [ages[at] as number, ages[at + 1] as number];
      return {
        medianAge: from + ((until - from) * (half - below)) / here,
        youthDependency: young / grown,
        oldDependency: old / grown,
        agedShare: old / (2 * half),
      };
    }
    below += here;
  }
  return undefined;
}
