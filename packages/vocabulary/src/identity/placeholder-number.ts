/**
 * True for fillers that old systems wrote where no number was known: any number whose division is 000000
 * (eighteen zeros; 000000 + birth + 0000 for children) and any repetition of one digit.
 * They must never match anyone.
 */
export function isPlaceholderNumber(text: string): boolean {
  const candidate = text.normalize('NFKC').trim();
  return /^0{6}(\d{9}|\d{11}[\dXx])$/.test(candidate) || /^(\d)\1{14}(\1{3})?$/.test(candidate);
}
