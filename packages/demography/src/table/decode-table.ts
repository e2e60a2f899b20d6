import { granted, type Result, refused } from '@zhulian/vocabulary';

export interface EncodingRefusal {
  readonly code: 'demography.table-not-text';
}

/**
 * Text of a table as offices send it: UTF-8 or UTF-16 with a byte order mark, else strict UTF-8, else GB 18030 (which holds GB 2312 and
 * GBK). Bytes that are none of these, or text with a NUL, are refused; nothing is replaced by a question mark.
 */
export function decodeTable(bytes: Uint8Array): Result<string, EncodingRefusal> {
  const [first, second] = bytes;
  const encodings =
    first === 0xff && second === 0xfe
      ? ['utf-16le']
      : first === 0xfe && second === 0xff
        ? ['utf-16be']
        : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = decode(bytes, encoding);
    if (text !== undefined && !text.includes('\0')) return granted(text);
  }
  return refused({ code: 'demography.table-not-text' });
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Not this encoding; the caller tries the next.
    return undefined;
  }
}
