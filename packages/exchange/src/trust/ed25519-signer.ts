import { type KeyObject, sign } from 'node:crypto';
import type { Signer } from '../port/ports.ts';

/** Ed25519 (RFC 8032) with a private key that this process holds. A key machine (密码机) stands behind the same port. */
export function createEd25519Signer(key: {
  readonly kid: string;
  readonly privateKey: KeyObject;
}): Signer {
  return { kid: key.kid, sign: (message) => sign(null, message, key.privateKey) };
}
