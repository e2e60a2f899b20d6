import type { State } from './state.ts';

/** Every state once, compared byte for byte: a hash only finds the place, so that no two states are ever taken for one. */
export class StateTable {
  readonly #width: number;
  #bytes: Uint8Array;
  #index: Uint32Array;
  size = 0;

  constructor(width: number) {
    this.#width = width;
    this.#bytes = new Uint8Array(width * 1024);
    this.#index = new Uint32Array(4096);
  }

  at(place: number): State {
    return this.#bytes.subarray(place * this.#width, (place + 1) * this.#width);
  }

  /** The place of the state, and whether it is new. */
  add(state: State): { readonly place: number; readonly isNew: boolean } {
    if (this.size * 2 > this.#index.length) this.#grow();
    const slot = this.#slotOf(state);
    const known = this.#index[slot] ?? 0;
    if (known !== 0) return { place: known - 1, isNew: false };
    if ((this.size + 1) * this.#width > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(state, this.size * this.#width);
    this.size += 1;
    this.#index[slot] = this.size;
    return { place: this.size - 1, isNew: true };
  }

  #grow(): void {
    this.#index = new Uint32Array(this.#index.length * 2);
    for (let place = 0; place < this.size; place += 1) {
      this.#index[this.#slotOf(this.at(place))] = place + 1;
    }
  }

  #slotOf(state: State): number {
    const mask = this.#index.length - 1;
    let hash = 2166136261;
    for (let at = 0; at < this.#width; at += 1) {
      hash = Math.imul(hash ^ (state[at] ?? 0), 16777619);
    }
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const known = this.#index[slot] ?? 0;
      if (known === 0 || this.#isAt(known - 1, state)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #isAt(place: number, state: State): boolean {
    const from = place * this.#width;
    for (let at = 0; at < this.#width; at += 1) {
      if (this.#bytes[from + at] !== state[at]) return false;
    }
    return true;
  }
}
