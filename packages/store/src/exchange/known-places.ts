import type { LanePosition } from '@zhulian/exchange';

/** Places remembered beyond the first gap; with more the database is asked. */
const aheadMax = 2_048;
const gapsMax = 100;
/** Answers in a row that may name a gap without a look at the database, where another process may have filled it. */
const unaskedMax = 64;

/**
 * 所知之处: what this process knows to be durable of one stream, because it read it or committed it. Rows are never removed, so a
 * place once known is known for ever.
 */
export class KnownPlaces {
  #through: number | undefined;
  #highest = 0;
  readonly #ahead = new Set<number>();
  #unasked = 0;

  /** Read from the database just now: complete through `through`, nothing else known to be there. */
  read(position: LanePosition): void {
    this.#unasked = 0;
    this.#highest = Math.max(this.#highest, position.highestSeen);
    // What lies between its gaps is not listed; with gaps the database is asked until they are closed.
    if (position.gaps.length === 0) {
      this.#through = Math.max(this.#through ?? 0, position.contiguousThrough);
      this.#closeUp();
    }
  }

  committed(seqs: readonly number[]): void {
    for (const seq of seqs) {
      if (seq > (this.#through ?? 0)) this.#ahead.add(seq);
      if (seq > this.#highest) this.#highest = seq;
    }
    if (this.#ahead.size > aheadMax) {
      this.#ahead.clear();
      this.#through = undefined;
    }
    this.#closeUp();
  }

  /** Undefined when the database must be asked. */
  position(): LanePosition | undefined {
    if (this.#through === undefined) return undefined;
    const gaps = this.#gaps(this.#through);
    if (gaps.length > 0) {
      this.#unasked += 1;
      if (this.#unasked > unaskedMax) return undefined;
    }
    return { contiguousThrough: this.#through, highestSeen: this.#highest, gaps };
  }

  #closeUp(): void {
    if (this.#through === undefined) return;
    while (this.#ahead.delete(this.#through + 1)) this.#through += 1;
    for (const seq of this.#ahead) if (seq <= this.#through) this.#ahead.delete(seq);
    if (this.#ahead.size === 0) this.#unasked = 0;
  }

  #gaps(through: number): (readonly [number, number])[] {
    const gaps: (readonly [number, number])[] = [];
    let before = through;
    for (const seq of [...this.#ahead].toSorted((left, right) => left - right)) {
      if (seq > before + 1 && gaps.length < gapsMax) gaps.push([before + 1, seq - 1]);
      before = seq;
    }
    return gaps;
  }
}
