import type { BlockingPass } from '../comparison/comparison.ts';

/** Candidate pairs: places in the left list and in the right list, each pair once. */
export interface CandidatePairs {
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  /** Blocks that were passed over for their size, by pass. A key that many share finds nobody. */
  readonly skippedBlocks: Readonly<Record<string, number>>;
}

/** Pairs in a block beyond this say that the key is no key. */
const blockPairsMost = 20_000;

/**
 * 分块: every pair that shares a key in at least one pass. Give one list for a search of doubles within it, and then each pair stands
 * once, the earlier place on the left.
 */
export function findPairs<Prepared>(
  left: readonly Prepared[],
  right: readonly Prepared[] | undefined,
  passes: readonly BlockingPass<Prepared>[],
): CandidatePairs {
  const seen = new PairSet((right ?? left).length);
  const skippedBlocks: Record<string, number> = {};
  for (const { keysOf, name } of passes) {
    const blocks = placesByKey(right ?? left, keysOf);
    const mine = right === undefined ? blocks : placesByKey(left, keysOf);
    let skipped = 0;
    for (const [key, here] of mine) {
      const there = blocks.get(key);
      if (there === undefined) continue;
      const pairs =
        right === undefined ? (here.length * (here.length - 1)) / 2 : here.length * there.length;
      if (pairs > blockPairsMost) skipped += 1;
      else addBlock(seen, here, right === undefined ? undefined : there);
    }
    skippedBlocks[name] = skipped;
  }
  return { ...seen.list(), skippedBlocks };
}

function addBlock(
  seen: PairSet,
  here: readonly number[],
  there: readonly number[] | undefined,
): void {
  for (const [order, one] of here.entries()) {
    for (const other of there ?? here.slice(order + 1)) seen.add(one, other);
  }
}

function placesByKey<Prepared>(
  records: readonly Prepared[],
  keysOf: (record: Prepared) => readonly string[],
): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [place, record] of records.entries()) {
    for (const key of keysOf(record)) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [place]);
      else if (known.at(-1) !== place) known.push(place);
    }
  }
  return places;
}

/** A set of pairs as numbers: for each left place the right places, sorted and made unique at the end. */
class PairSet {
  readonly #width: number;
  #codes = new Float64Array(1 << 16);
  #length = 0;

  constructor(width: number) {
    this.#width = width;
  }

  add(left: number, right: number): void {
    if (this.#length === this.#codes.length) this.#makeRoom();
    this.#codes[this.#length] = left * this.#width + right;
    this.#length += 1;
  }

  list(): { readonly left: Uint32Array; readonly right: Uint32Array } {
    this.#makeUnique();
    const left = new Uint32Array(this.#length);
    const right = new Uint32Array(this.#length);
    for (let place = 0; place < this.#length; place += 1) {
      const code = this.#codes[place] as number;
      left[place] = Math.floor(code / this.#width);
      right[place] = code % this.#width;
    }
    return { left, right };
  }

  /** Passes find many pairs again; room is made by dropping those before more is asked for. */
  #makeRoom(): void {
    this.#makeUnique();
    if (this.#length * 2 < this.#codes.length) return;
    const larger = new Float64Array(this.#codes.length * 2);
    larger.set(this.#codes.subarray(0, this.#length));
    this.#codes = larger;
  }

  #makeUnique(): void {
    const sorted = this.#codes.subarray(0, this.#length).sort();
    let kept = 0;
    for (let place = 0; place < sorted.length; place += 1) {
      if (place > 0 && sorted[place] === sorted[kept - 1]) continue;
      sorted[kept] = sorted[place] as number;
      kept += 1;
    }
    this.#length = kept;
  }
}
