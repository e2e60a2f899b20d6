import { epochMsOf, type Instant } from '@zhulian/vocabulary';

/**
 * Arrays as PostgreSQL itself would send them. The driver writes an array as one quoted text, escaping every element in
 * JavaScript, and the server reads it back letter by letter; with long texts that costs more than the insert.
 */
const typeOf = { bigint: 20, text: 25, json: 114, moment: 1184 } as const;

const headerBytes = 20;
const emptyBytes = 12;
const bigintBytes = 8;
/** 2000-01-01T00:00:00Z, from which the server counts its microseconds. */
const serverEpochMs = 946_684_800_000;

/** For a parameter of type `text[]`. */
export function textArray(values: readonly string[]): Buffer {
  return writeTexts(typeOf.text, values);
}

/** For a parameter of type `json[]`; each value is already JSON text. */
export function jsonArray(values: readonly string[]): Buffer {
  return writeTexts(typeOf.json, values);
}

/** For a parameter of type `bigint[]`; safe integers only. */
export function bigintArray(values: readonly number[]): Buffer {
  return writeNumbers(typeOf.bigint, values);
}

/** For a parameter of type `timestamptz[]`. */
export function momentArray(values: readonly Instant[]): Buffer {
  return writeNumbers(
    typeOf.moment,
    values.map((value) => (epochMsOf(value) - serverEpochMs) * 1_000),
  );
}

function writeTexts(type: number, values: readonly string[]): Buffer {
  let size = headerBytes;
  for (const value of values) size += 4 + Buffer.byteLength(value);
  const buffer = writeHeader(type, values.length, size);
  let at = headerBytes;
  for (const value of values) {
    const length = buffer.write(value, at + 4);
    buffer.writeInt32BE(length, at);
    at += 4 + length;
  }
  return buffer;
}

function writeNumbers(type: number, values: readonly number[]): Buffer {
  const size = headerBytes + values.length * (4 + bigintBytes);
  const buffer = writeHeader(type, values.length, size);
  let at = headerBytes;
  for (const value of values) {
    buffer.writeInt32BE(bigintBytes, at);
    buffer.writeInt32BE(Math.floor(value / 2 ** 32), at + 4);
    buffer.writeUInt32BE(value >>> 0, at + 8);
    at += 4 + bigintBytes;
  }
  return buffer;
}

/** Dimensions, no nulls, type of the elements; then length and first index of the one dimension. */
function writeHeader(type: number, count: number, size: number): Buffer {
  const buffer = Buffer.allocUnsafe(count === 0 ? emptyBytes : size);
  buffer.writeInt32BE(count === 0 ? 0 : 1, 0);
  buffer.writeInt32BE(0, 4);
  buffer.writeInt32BE(type, 8);
  if (count === 0) return buffer;
  buffer.writeInt32BE(count, emptyBytes);
  buffer.writeInt32BE(1, emptyBytes + 4);
  return buffer;
}
