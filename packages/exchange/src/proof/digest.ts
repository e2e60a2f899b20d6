import { createHash, hash } from 'node:crypto';
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
  const committed = createHash('sha256').update(commitmentPrefix).update(salt).update(dataText);
  return `sha256:${committed.digest('hex')}`;
}

const commitmentPrefix = Uint8Array.of(2);
