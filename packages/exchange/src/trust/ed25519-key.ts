import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

const publicPrefix = Buffer.from('302a300506032b6570032100', 'hex');
const privatePrefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key object of a raw 32-byte Ed25519 public key (RFC 8410). */
export function ed25519PublicKey(raw: Uint8Array): KeyObject {
  const key = Buffer.concat([publicPrefix, raw]);
  return createPublicKey({ key, format: 'der', type: 'spki' });
}

/** The key object of a raw 32-byte Ed25519 seed (RFC 8410). */
export function ed25519PrivateKey(seed: Uint8Array): KeyObject {
  const key = Buffer.concat([privatePrefix, seed]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

/** The raw 32 bytes of the public key that belongs to a private or public Ed25519 key. */
export function rawEd25519PublicKey(key: KeyObject): Buffer {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  return publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
}
