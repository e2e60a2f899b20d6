import { decode, encode, rfc8949EncodeOptions } from 'cborg';

/** Deterministic CBOR (RFC 8949 §4.2): the same value is always the same bytes. */
export function encodeCbor(value: unknown): Uint8Array {
  return encode(value, rfc8949EncodeOptions);
}

/** The value, or undefined unless the bytes are exactly its deterministic form: one document, one spelling. */
export function decodeCbor(bytes: Uint8Array): unknown {
  try {
    const value: unknown = decode(bytes, {
      useMaps: true,
      strict: true,
      rejectDuplicateMapKeys: true,
      allowIndefinite: false,
      allowUndefined: false,
      allowBigInt: false,
    });
    return areEqualBytes(encodeCbor(value), bytes) ? value : undefined;
  } catch {
    // cborg throws for every malformed document; for the caller they are all the same: not a document of ours.
    return undefined;
  }
}

export function areEqualBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
