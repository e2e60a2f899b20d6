import { isSame, joined, textOf, utf8 } from '../hash/bytes.ts';
import { crc32 } from './crc32.ts';

/** Files of a bundle by path. */
export type BundleFiles = ReadonlyMap<string, Uint8Array>;

/** A bundle that is larger is refused unread. Nothing in it is compressed, so it cannot grow. */
export const bundleBytesMax: number = 64 * 1024 * 1024;
const filesMax = 20_000;
const path = /^[a-z0-9][a-z0-9._/-]{0,199}$/i;
/** 1980-01-01 00:00:00: nobody's clock is in the file. */
const [dosTime, dosDate] = [0, 0x21];

/**
 * The one ZIP of these files: stored, sorted by path, no time, no comment, nothing between the parts. The same files give the same bytes, so
 * a reader can build it again and compare: there is no byte that could be changed unseen.
 */
export function writeBundleZip(files: BundleFiles): Uint8Array {
  const paths = [...files.keys()].sort();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const name of paths) {
    const bytes = files.get(name) as Uint8Array;
    const common = entryHead(name, bytes);
    const local = joined(words([0x04034b50, 4]), common, utf8(name));
    directory.push(
      joined(words([0x02014b50, 4], [20, 2]), common, centralTail(offset), utf8(name)),
    );
    parts.push(local, bytes);
    offset += local.length + bytes.length;
  }
  const central = joined(...directory);
  const end = words(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [paths.length, 2],
    [paths.length, 2],
    [central.length, 4],
    [offset, 4],
    [0, 2],
  );
  return joined(...parts, central, end);
}

/** Version 2.0, names in UTF-8, stored, the fixed time, CRC, sizes, length of the name, no extra field. */
function entryHead(name: string, bytes: Uint8Array): Uint8Array {
  return words(
    [20, 2],
    [0x0800, 2],
    [0, 2],
    [dosTime, 2],
    [dosDate, 2],
    [crc32(bytes), 4],
    [bytes.length, 4],
    [bytes.length, 4],
    [utf8(name).length, 2],
    [0, 2],
  );
}

function centralTail(offset: number): Uint8Array {
  return words([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
}

function words(...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((length, [, width]) => length + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, width] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}

/** Reads only what `writeBundleZip` writes, to the byte; undefined for every other file, a bomb among them. */
export function readBundleZip(bytes: Uint8Array): BundleFiles | undefined {
  if (bytes.length > bundleBytesMax) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const files = new Map<string, Uint8Array>();
  let at = 0;
  while (at + 30 <= bytes.length && view.getUint32(at, true) === 0x04034b50) {
    const size = view.getUint32(at + 18, true);
    const nameLength = view.getUint16(at + 26, true);
    const from = at + 30 + nameLength;
    const name = textOf(bytes.subarray(at + 30, from));
    if (name === undefined || !isPath(name) || files.has(name)) return undefined;
    if (from + size > bytes.length || files.size >= filesMax) return undefined;
    files.set(name, bytes.subarray(from, from + size));
    at = from + size;
  }
  return files.size > 0 && isSame(writeBundleZip(files), bytes) ? files : undefined;
}

function isPath(name: string): boolean {
  return path.test(name) && !name.includes('..') && !name.includes('//');
}
