/** 年龄组: exact ages at which the groups begin, ascending from 0; the last group is open. */
export type AgeGroups = readonly number[];

/** 0, 1–4, then five years each, up to an open group: 0, 1, 5, 10 … `open`. */
export function abridgedAges(open: number): AgeGroups {
  return [0, 1, ...Array.from({ length: open / 5 }, (_, index) => 5 * (index + 1))];
}

/** Single years 0, 1, 2 … up to an open group. */
export function singleAges(open: number): AgeGroups {
  return Array.from({ length: open + 1 }, (_, age) => age);
}

/** Width of each group in years; infinite for the open one. */
export function widthsOf(ages: AgeGroups): readonly number[] {
  return ages.map((age, index) => (ages[index + 1] ?? Number.POSITIVE_INFINITY) - age);
}
