/** How well links agree with the truth. Shares, 0 to 1. */
export interface LinkScore {
  /** At the threshold where F1 is best. */
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly bitsAtBest: number;
  /** The largest recall at which at least 999 of 1,000 links are right. */
  readonly recallAtP999: number;
}

/**
 * 评测: walks down the links from the strongest. `isTrue` says whether a link is right; `truePairs` is how many there are, also those
 * that blocking never found.
 */
export function scoreLinks(
  links: readonly { readonly bits: number; readonly isTrue: boolean }[],
  truePairs: number,
): LinkScore {
  let right = 0;
  let best = { f1: 0, precision: 1, recall: 0, bitsAtBest: Number.POSITIVE_INFINITY };
  let recallAtP999 = 0;
  for (const [place, { bits, isTrue }] of links.entries()) {
    if (isTrue) right += 1;
    // Links of equal strength are taken together or not at all.
    if (links[place + 1]?.bits === bits) continue;
    const precision = right / (place + 1);
    const recall = right / truePairs;
    const f1 = (2 * right) / (place + 1 + truePairs);
    if (f1 > best.f1) best = { f1, precision, recall, bitsAtBest: bits };
    if (precision >= 0.999) recallAtP999 = Math.max(recallAtP999, recall);
  }
  return { ...best, recallAtP999 };
}
