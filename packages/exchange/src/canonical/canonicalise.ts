import { granted, type Result, refused } from '@zhulian/vocabulary';
import { bytesMax, type CanonicalRefusal, depthMax } from './canonical-refusal.ts';

/** Printable ASCII without the two characters that JSON escapes. */
const plain = /^[ !#-[\]-~]*$/;
/** Starters that no normal form changes and that compose with nothing: Latin, CJK punctuation, ideographs, full-width forms. */
const stable = /^[ !#-[\]-~\u00a1-\u02ff\u2010-\u2027\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]*$/;

/** Leaves the recursion; never leaves this file. */
class Unfit extends Error {
  readonly refusal: CanonicalRefusal;
  constructor(refusal: CanonicalRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * 规范化: the one text of a value. RFC 8785 over a restricted profile: printable ASCII keys, integers within ±(2^53−1) and no −0,
 * NFC strings without lone surrogates, depth at most 32, at most 256 KB. Written by hand because everything signed
 * passes through here twice. `outerDepth` counts the arrays and objects that will surround the value.
 */
export function canonicalise(value: unknown, outerDepth = 0): Result<string, CanonicalRefusal> {
  try {
    const text = write(value, outerDepth);
    if (text.length > bytesMax / 3 && Buffer.byteLength(text) > bytesMax) {
      return refused({ code: 'envelope.too-large', bytesMax });
    }
    return granted(text);
  } catch (error) {
    if (error instanceof Unfit) return refused(error.refusal);
    throw error;
  }
}

function write(value: unknown, depth: number): string {
  switch (typeof value) {
    case 'string':
      return writeString(value);
    case 'number':
      if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
        throw new Unfit({
          code: 'envelope.number-not-allowed',
          number: Object.is(value, -0) ? '-0' : String(value),
        });
      }
      return `${value}`;
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      if (depth === depthMax) throw new Unfit({ code: 'envelope.too-deep', depthMax });
      return Array.isArray(value) ? writeArray(value, depth + 1) : writeObject(value, depth + 1);
    default:
      throw new Unfit({ code: 'envelope.value-not-json', found: typeof value });
  }
}

function writeString(text: string): string {
  if (stable.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new Unfit({ code: 'envelope.lone-surrogate' });
  if (text.normalize('NFC') !== text) throw new Unfit({ code: 'envelope.not-nfc' });
  return JSON.stringify(text);
}

function writeArray(items: readonly unknown[], depth: number): string {
  let text = '[';
  for (let index = 0; index < items.length; index += 1) {
    text += index === 0 ? write(items[index], depth) : `,${write(items[index], depth)}`;
  }
  return `${text}]`;
}

function writeObject(value: object, depth: number): string {
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new Unfit({
      code: 'envelope.value-not-json',
      found: String(prototype.constructor?.name),
    });
  }
  const keys = Object.keys(value);
  if (!isAscending(keys)) keys.sort();
  let text = '{';
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] as string;
    if (!plain.test(key)) throw new Unfit({ code: 'envelope.key-not-ascii' });
    const member = write((value as Record<string, unknown>)[key], depth);
    text += index === 0 ? `"${key}":${member}` : `,"${key}":${member}`;
  }
  return `${text}}`;
}

function isAscending(keys: readonly string[]): boolean {
  for (let index = 1; index < keys.length; index += 1) {
    if ((keys[index - 1] as string) > (keys[index] as string)) return false;
  }
  return true;
}
