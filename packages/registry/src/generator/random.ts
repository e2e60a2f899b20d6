/** 可重复随机数: the only source of chance in the generator. */
export interface Random {
  /** A whole number from 0 up to, not including, `bound`. */
  below(bound: number): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True in `perMille` of a thousand draws. */
  happens(perMille: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** A random UUID (version 4 layout). */
  uuid(): string;
}

/** xoshiro128** by Blackman and Vigna (2018), its state filled by splitmix32 from the seed. */
export function createRandom(seed: number): Random {
  const state = new Uint32Array(4);
  let mix = seed >>> 0;
  for (let index = 0; index < 4; index += 1) {
    mix = (mix + 0x9e3779b9) >>> 0;
    let word = mix;
    word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
    word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
    state[index] = word ^ (word >>> 15);
  }

  function next(): number {
    const [first = 0, second = 0, third = 0, fourth = 0] = state;
    const result = Math.imul(rotateLeft(Math.imul(second, 5), 7), 9) >>> 0;
    const crossedThird = third ^ first;
    const crossedFourth = fourth ^ second;
    state[1] = second ^ crossedThird;
    state[0] = first ^ crossedFourth;
    state[2] = crossedThird ^ (second << 9);
    state[3] = rotateLeft(crossedFourth, 11);
    return result;
  }

  const below = (bound: number): number => Math.floor((next() / 0x1_0000_0000) * bound);
  return {
    below,
    between: (low, high) => low + below(high - low + 1),
    happens: (perMille) => below(1000) < perMille,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new RangeError('nothing to pick from');
      return item;
    },
    uuid: () => uuidOf([next(), next(), next(), next()]),
  };
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function uuidOf(words: readonly number[]): string {
  const hex = words.map((word) => word.toString(16).padStart(8, '0')).join('');
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ].join('-');
}
