import { granted, type Result, refused } from '@zhulian/vocabulary';

declare const brand: unique symbol;

/**
 * 查验短码: twelve characters of Crockford's base32 in groups of four, 55 random bits and one check character. An online
 * key for telephone or counter; it carries nothing about anybody.
 */
export type ShortCode = string & { readonly [brand]: 'ShortCode' };

export type ShortCodeRefusal =
  | { readonly code: 'short-code.malformed' }
  | { readonly code: 'short-code.check-character-wrong' };

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Makes a code of seven random bytes; the last bit is not used. */
export function shortCodeOf(random: Uint8Array): ShortCode {
  if (random.length !== 7) throw new RangeError('a short code takes seven random bytes');
  const bits = [...random].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const symbols = Array.from({ length: 11 }, (_, index) =>
    Number.parseInt(bits.slice(index * 5, index * 5 + 5), 2),
  );
  return grouped([...symbols, checkSymbolOf(symbols)]);
}

/** Reads what a person typed or said: case, blanks and hyphens do not matter; O is 0, I and L are 1. */
export function parseShortCode(text: string): Result<ShortCode, ShortCodeRefusal> {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const symbols = [...plain].map((character) => alphabet.indexOf(character));
  if (symbols.length !== 12 || symbols.includes(-1)) {
    return refused({ code: 'short-code.malformed' });
  }
  if (checkSymbolOf(symbols.slice(0, 11)) !== symbols[11]) {
    return refused({ code: 'short-code.check-character-wrong' });
  }
  return granted(grouped(symbols));
}

/**
 * A weighted sum over GF(32) (x⁵+x²+1), each place with its own non-zero weight: every single wrong character and every
 * exchange of two characters is found.
 */
function checkSymbolOf(symbols: readonly number[]): number {
  let check = 0;
  let weight = 2;
  for (const symbol of symbols) {
    check ^= multiply(symbol, weight);
    weight = multiply(weight, 2);
  }
  return check;
}

function multiply(left: number, right: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit += 1) {
    if ((right >> bit) & 1) product ^= left << bit;
  }
  for (let bit = 8; bit >= 5; bit -= 1) {
    if ((product >> bit) & 1) product ^= 0b100101 << (bit - 5);
  }
  return product;
}

function grouped(symbols: readonly number[]): ShortCode {
  const text = symbols.map((symbol) => alphabet.charAt(symbol)).join('');
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}` as ShortCode;
}
