const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkCharacters = '10X98765432';

/** 校验码 of 17 digits by ISO 7064 MOD 11-2, as GB 11643 and the permits built on it use it. */
export function checkCharacterOf(seventeen: string): string {
  const sum = weights.reduce(
    (total, weight, index) => total + weight * Number(seventeen[index]),
    0,
  );
  return checkCharacters.charAt(sum % 11);
}
