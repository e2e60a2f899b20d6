import { digestOf } from '@zhulian/exchange';

/** The words before every canary: a byte scan looks for them, and for nothing else. */
export const canaryMark = '990000';

/** 金丝雀: an identity number that nobody has, of a region that does not exist; where it turns up, a real one would have. */
export function canaryNumber(caseId: string): string {
  const serial = Number.parseInt(digestOf(caseId).slice(7, 19), 16) % 1_000;
  return `${canaryMark}19000101${String(serial).padStart(3, '0')}X`;
}
