import { hash } from 'node:crypto';
import type { Digest } from '../envelope/envelope.ts';

const digest = /^sha256:[0-9a-f]{64}$/;

/** What the first envelope of a stream names as the hash before it. */
export const zeroDigest: Digest = `sha256:${'0'.repeat(64)}`;

export function isDigest(text: unknown): text is Digest {
  return typeof text === 'string' && digest.test(text);
}

/** SHA-256 of a text in UTF-8. */
export function digestOf(text: string): Digest {
  return `sha256:${hash('sha256', text, 'hex')}`;
}

/** The 32 bytes of SM3 (GB/T 32905) of a text in UTF-8: what the second suite signs. */
export function sm3Of(text: string): Buffer {
  return hash('sm3', text, 'buffer');
}

/** The 32 bytes that a digest names. */
export function digestBytes(named: Digest): Buffer {
  return Buffer.from(named.slice('sha256:'.length), 'hex');
}

/**
 * 载荷承诺: SHA-256 of 0x02, the salt and the canonical text of the data. A payload can be erased; without its 32 random bytes
 * of salt nobody can guess it back from the commitment, and the signature over the header stays valid.
 */
export function commitTo(salt: Uint8Array, dataText: string): Digest {
  // No character takes more than three bytes; a hash at one stroke is far cheaper than one in three parts.
  const committed = Buffer.allocUnsafe(1 + salt.length + 3 * dataText.length);
  committed[0] = commitmentPrefix;
  committed.set(salt, 1);
  const end = 1 + salt.length + committed.write(dataText, 1 + salt.length);
  return `sha256:${hash('sha256', committed.subarray(0, end), 'hex')}`;
}

const commitmentPrefix = 2;
