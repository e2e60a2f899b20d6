interface Waiter {
  readonly keys: readonly string[];
  readonly enter: () => void;
}

/** Locks that a transaction takes all at once and keeps until its end. They live in the process and die with it. */
export class LockTable {
  readonly #held = new Set<string>();
  #waiters: Waiter[] = [];

  take(keys: readonly string[]): Promise<() => void> {
    return new Promise((resolve) => {
      const enter = (): void => {
        for (const key of keys) this.#held.add(key);
        resolve(() => this.#release(keys));
      };
      if (this.#isFree(keys)) enter();
      else this.#waiters.push({ keys, enter });
    });
  }

  #release(keys: readonly string[]): void {
    for (const key of keys) this.#held.delete(key);
    const waiting = this.#waiters;
    this.#waiters = [];
    for (const waiter of waiting) {
      if (this.#isFree(waiter.keys)) waiter.enter();
      else this.#waiters.push(waiter);
    }
  }

  #isFree(keys: readonly string[]): boolean {
    return keys.every((key) => !this.#held.has(key));
  }
}
