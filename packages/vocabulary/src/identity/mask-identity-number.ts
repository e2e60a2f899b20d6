const keptFirst = 6;
const keptLast = 4;

/**
 * 脱敏显示: the first six and last four of an identity number (`522424********1238`), the first and last
 * two of a shorter document number.
 */
export function maskIdentityNumber(text: string): string {
  const characters = [...text.trim()];
  const long = characters.length > keptFirst + keptLast;
  const first = long ? keptFirst : 1;
  const last = long ? keptLast : Math.min(2, Math.max(0, characters.length - 2));
  return characters
    .map((character, index) =>
      index < first || index >= characters.length - last ? character : '*',
    )
    .join('');
}
