/** One step of likeness between two values of a field, from the best to 'differs'. */
export interface Level {
  readonly code: string;
  /** Share of true pairs on this level, to begin the estimate with. */
  readonly startM: number;
}

/**
 * 比较项: how one field of two records is compared. Records are prepared once (folded, split, sounded), so that comparing a pair
 * costs no parsing.
 */
export interface Comparison<Prepared> {
  readonly field: string;
  /** Best first; the last one is that the two differ. */
  readonly levels: readonly Level[];
  /** Index of the level; -1 where either side is empty, which is evidence of nothing. */
  readonly levelOf: (left: Prepared, right: Prepared) => number;
  /** The value whose rarity counts when the best level is reached: two 欧阳 say more than two 王. */
  readonly rareValueOf?: (record: Prepared) => string | undefined;
}

/** 分块键: the keys under which a record is found; two records that share a key of the same pass are compared. */
export interface BlockingPass<Prepared> {
  readonly name: string;
  readonly keysOf: (record: Prepared) => readonly string[];
}

/** What is compared, how pairs are found, and which pairs are certain enough to fix the prior by. */
export interface MatchingScheme<Prepared> {
  readonly comparisons: readonly Comparison<Prepared>[];
  readonly passes: readonly BlockingPass<Prepared>[];
  /** A rule that hardly ever joins two persons, such as an equal number. */
  readonly isCertain: (left: Prepared, right: Prepared) => boolean;
  /** Share of true pairs that the rule finds, from experience; between 0 and 1. */
  readonly certainRecall: number;
}
