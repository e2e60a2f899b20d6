import { sha256 } from '@noble/hashes/sha2.js';

/** SubjectPublicKeyInfo of an Ed25519 key (RFC 8410) up to the 32 bytes of the key itself. */
const spkiPrefix = Uint8Array.of(
  0x30,
  0x2a,
  0x30,
  0x05,
  0x06,
  0x03,
  0x2b,
  0x65,
  0x70,
  0x03,
  0x21,
  0,
);

/** 密钥标识: the first eight bytes of the SHA-256 of the key's SubjectPublicKeyInfo. */
export function paperTwinKeyIdOf(publicKey: Uint8Array): Uint8Array {
  const spki = new Uint8Array(spkiPrefix.length + publicKey.length);
  spki.set(spkiPrefix);
  spki.set(publicKey, spkiPrefix.length);
  return sha256(spki).slice(0, 8);
}
