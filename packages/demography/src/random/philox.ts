/** Multipliers and key increments of Philox4x32 (Salmon, Moraes, Dror and Shaw 2011, table 2). */
const [multiplier0, multiplier1] = [0xd2511f53, 0xcd9e8d57];
const [weyl0, weyl1] = [0x9e3779b9, 0xbb67ae85];
const rounds = 10;

/** High 32 bits of a × b, both unsigned: 16-bit halves, so that nothing exceeds 2⁵³. */
function highOf(a: number, b: number): number {
  const [aLow, bLow] = [a & 0xffff, b & 0xffff];
  const [aHigh, bHigh] = [a >>> 16, b >>> 16];
  const middle = aHigh * bLow + (Math.imul(aLow, bLow) >>> 16);
  const cross = aLow * bHigh + (middle & 0xffff);
  return (Math.imul(aHigh, bHigh) + (middle >>> 16) + (cross >>> 16)) >>> 0;
}

/**
 * 计数式随机数: Philox4x32-10 of a counter of four 32-bit words and a key of two. The same counter and key give the same four words on
 * every machine and in every order of asking, so that paths can be shared out among workers without changing a byte.
 */
export function philox(
  counter: readonly [number, number, number, number],
  key: readonly [number, number],
): readonly [number, number, number, number] {
  const words = new Uint32Array(4);
  philoxInto(words, counter, key);
  return [words[0] as number, words[1] as number, words[2] as number, words[3] as number];
}

/** The same into four words that are there already: nothing is allocated, for loops over millions of draws. */
export function philoxInto(
  words: Uint32Array,
  counter: readonly [number, number, number, number],
  key: readonly [number, number],
): void {
  let c0 = counter[0];
  let c1 = counter[1];
  let c2 = counter[2];
  let c3 = counter[3];
  let k0 = key[0];
  let k1 = key[1];
  for (let round = 0; round < rounds; round += 1) {
    const high0 = highOf(multiplier0, c0);
    const low0 = Math.imul(multiplier0, c0) >>> 0;
    const high1 = highOf(multiplier1, c2);
    const low1 = Math.imul(multiplier1, c2) >>> 0;
    c0 = (high1 ^ c1 ^ k0) >>> 0;
    c2 = (high0 ^ c3 ^ k1) >>> 0;
    c1 = low1;
    c3 = low0;
    k0 = (k0 + weyl0) >>> 0;
    k1 = (k1 + weyl1) >>> 0;
  }
  words[0] = c0;
  words[1] = c1;
  words[2] = c2;
  words[3] = c3;
}
