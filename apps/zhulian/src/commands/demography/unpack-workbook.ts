import { inflateRawSync } from 'node:zlib';
import { granted, type Result, refused } from '@zhulian/vocabulary';

export interface UnpackRefusal {
  readonly code: 'demography.workbook-not-read';
  readonly part: string;
}

/** A part larger than this, unpacked, is no table of counties. */
const partBytesMost = 128 * 1024 * 1024;

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

/** Parts of a workbook (a ZIP archive, APPNOTE 4.3) by name, unpacked when they are asked for, never past the size that was promised. */
export function unpackWorkbook(
  bytes: Uint8Array,
): Result<(name: string) => string | undefined, UnpackRefusal> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(file);
  if (entries === undefined) return refused({ code: 'demography.workbook-not-read', part: 'ZIP' });
  return granted((name) => {
    const entry = entries.get(name);
    return entry === undefined ? undefined : unpack(file, entry);
  });
}

function readDirectory(file: Buffer): ReadonlyMap<string, Entry> | undefined {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > file.length) return undefined;
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((place) => file.readUInt16LE(at + place));
    const from = at + 46;
    entries.set(file.toString('utf8', from, from + (name ?? 0)), {
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    });
    at = from + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function unpack(file: Buffer, entry: Entry): string | undefined {
  const { at, method, packed, unpacked } = entry;
  if (unpacked > partBytesMost || at + 30 > file.length) return undefined;
  const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  const body = file.subarray(from, from + packed);
  if (method === 0) return body.toString('utf8');
  if (method !== 8) return undefined;
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(unpacked, 1) }).toString('utf8');
  } catch {
    // Damaged, or larger than it said: as if it were not there.
    return undefined;
  }
}
