/** 密码杂凑算法 SM3 (GB/T 32905-2016). */
export function sm3(message: Uint8Array): Uint8Array {
  const blocks = padded(message);
  const state = Uint32Array.of(
    0x7380166f,
    0x4914b2b9,
    0x172442d7,
    0xda8a0600,
    0xa96f30bc,
    0x163138aa,
    0xe38dee4d,
    0xb0fb0e4e,
  );
  const words = new Uint32Array(68);
  const view = new DataView(blocks.buffer);
  for (let from = 0; from < blocks.length; from += 64) {
    for (let at = 0; at < 16; at += 1) words[at] = view.getUint32(from + 4 * at);
    compress(state, words);
  }
  const digest = new Uint8Array(32);
  const out = new DataView(digest.buffer);
  for (const [at, word] of state.entries()) out.setUint32(4 * at, word);
  return digest;
}

/** 5.2: a one, noughts, and the length in bits as 64 bits. */
function padded(message: Uint8Array): Uint8Array {
  const length = Math.ceil((message.length + 9) / 64) * 64;
  const blocks = new Uint8Array(length);
  blocks.set(message);
  blocks[message.length] = 0x80;
  const view = new DataView(blocks.buffer);
  view.setUint32(length - 8, Math.floor((message.length * 8) / 2 ** 32));
  view.setUint32(length - 4, (message.length * 8) >>> 0);
  return blocks;
}

/** 5.3.3: sixty-four rounds over the expanded block. */
function compress(state: Uint32Array, words: Uint32Array): void {
  expand(words);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < 64; round += 1) {
    const constant = round < 16 ? 0x79cc4519 : 0x7a879d8a;
    const a12 = rotated(a, 12);
    const first = rotated(a12 + e + rotated(constant, round % 32), 7);
    const second = first ^ a12;
    const mixed = round < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
    const chosen = round < 16 ? e ^ f ^ g : (e & f) | (~e & g);
    const word = words[round] as number;
    const next = words[round + 4] as number;
    const top = (mixed + d + second + (word ^ next)) >>> 0;
    const bottom = (chosen + h + first + word) >>> 0;
    [d, c, b, a] = [c, rotated(b, 9), a, top];
    [h, g, f, e] = [g, rotated(f, 19), e, bottom ^ rotated(bottom, 9) ^ rotated(bottom, 17)];
  }
  for (const [at, value] of [a, b, c, d, e, f, g, h].entries()) {
    state[at] = (state[at] as number) ^ value;
  }
}

/** 5.3.2. */
function expand(words: Uint32Array): void {
  for (let at = 16; at < 68; at += 1) {
    const mixed =
      (words[at - 16] as number) ^ (words[at - 9] as number) ^ rotated(words[at - 3] as number, 15);
    words[at] =
      mixed ^
      rotated(mixed, 15) ^
      rotated(mixed, 23) ^
      rotated(words[at - 13] as number, 7) ^
      (words[at - 6] as number);
  }
}

function rotated(word: number, bits: number): number {
  const value = word >>> 0;
  return bits === 0 ? value : ((value << bits) | (value >>> (32 - bits))) >>> 0;
}
