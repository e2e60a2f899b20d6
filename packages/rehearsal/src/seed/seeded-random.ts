/** Randomness of a rehearsal: everything that could have come out otherwise is drawn from one of these. */
export interface SeededRandom {
  /** From 0 to below 1. */
  fraction(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** Spread evenly over the orders of magnitude from `least` to `most`: many short, few long. */
  spread(least: number, most: number): number;
  pick<Item>(items: readonly Item[]): Item;
  bytes(length: number): Uint8Array;
  /** An independent source for one purpose, so that drawing more here changes nothing there. */
  fork(label: string): SeededRandom;
}

/** The sfc32 generator, seeded from a text by FNV-1a. Fast, and the same on every machine. */
export function seededRandom(seed: string): SeededRandom {
  const next = sfc32(seed);
  const fraction = (): number => next() / 2 ** 32;
  const random: SeededRandom = {
    fraction,
    between: (least, most) => least + Math.floor(fraction() * (most - least + 1)),
    chance: (probability) => fraction() < probability,
    spread: (least, most) => least * (most / least) ** fraction(),
    pick: (items) => {
      const item = items[Math.floor(fraction() * items.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    bytes: (length) => Uint8Array.from({ length }, () => next() & 255),
    fork: (label) => seededRandom(`${seed}/${label}`),
  };
  return random;
}

function sfc32(seed: string): () => number {
  let a = hashText(`${seed}a`);
  let b = hashText(`${seed}b`);
  let c = hashText(`${seed}c`);
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 12; warmUp += 1) next();
  return next;
}

function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}
