import { granted, type Result, refused } from '@zhulian/vocabulary';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const digits: ReadonlyMap<string, number> = new Map(
  Array.from(alphabet, (character, digit): [string, number] => [character, digit]),
);

export interface Base45Refusal {
  readonly code: 'base45.malformed';
  /** Where the first character stands that cannot belong to a base45 text; counted from 0. */
  readonly position: number;
}

/** Base45 (RFC 9285): two bytes become three characters, least significant first. */
export function encodeBase45(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 2) {
    const first = bytes[index] ?? 0;
    const second = bytes[index + 1];
    text += second === undefined ? spell(first, 2) : spell(first * 256 + second, 3);
  }
  return text;
}

/** Strict reading: lower case, foreign characters, triplets above 65535, pairs above 255 and a single rest are refused. */
export function parseBase45(text: string): Result<Uint8Array, Base45Refusal> {
  const bytes: number[] = [];
  for (let position = 0; position < text.length; position += 3) {
    const group = text.slice(position, position + 3);
    const number = numberOf(group);
    const limit = group.length === 3 ? 0xffff : 0xff;
    if (group.length === 1 || number === undefined || number > limit) {
      return refused({ code: 'base45.malformed', position });
    }
    if (group.length === 3) bytes.push(number >> 8);
    bytes.push(number & 0xff);
  }
  return granted(Uint8Array.from(bytes));
}

function spell(number: number, length: number): string {
  let text = '';
  for (let rest = number; text.length < length; rest = Math.floor(rest / 45)) {
    text += alphabet.charAt(rest % 45);
  }
  return text;
}

function numberOf(group: string): number | undefined {
  let number = 0;
  for (const character of [...group].reverse()) {
    const digit = digits.get(character);
    if (digit === undefined) return undefined;
    number = number * 45 + digit;
  }
  return number;
}
