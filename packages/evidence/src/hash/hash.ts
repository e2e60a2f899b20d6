import { sha256 } from '@noble/hashes/sha2.js';
import { hexOf, utf8 } from './bytes.ts';
import { sm3 } from './sm3.ts';

export type HashName = 'sha256' | 'sm3';

export const hashBy: Readonly<Record<HashName, (bytes: Uint8Array) => Uint8Array>> = {
  sha256,
  sm3,
};

/** `sha256:` and the hexadecimal SHA-256 of a text in UTF-8: how the exchange names texts. */
export function digestOf(text: string): string {
  return `sha256:${hexOf(sha256(utf8(text)))}`;
}
