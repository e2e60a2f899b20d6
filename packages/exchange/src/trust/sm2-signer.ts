import { createHmac } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';
import type { Randomness, Signer } from '../port/ports.ts';
import { secondSuite } from '../proof/proof.ts';
import { sm2Digest, sm2Nonce, sm2PublicKeyOf, sm2Z } from './sm2-key.ts';

/**
 * 国密 SM2 签名 (GB/T 32918.2) with a private key that this process holds. The nonce is made of the key, the message and fresh random bytes,
 * so that a source of randomness that repeats itself does not give the key away. A 密码机 stands behind the same port.
 */
export function createSm2Signer(key: {
  readonly kid: string;
  /** 64 hexadecimal digits. */
  readonly privateKey: string;
  readonly randomness: Randomness;
}): Signer {
  const { kid, privateKey, randomness } = key;
  const z = sm2Z(sm2PublicKeyOf(privateKey));
  const secret = Buffer.from(privateKey, 'hex');
  return {
    kid,
    suite: secondSuite,
    sign(message) {
      const digest = sm2Digest(z, message);
      const mixed = createHmac('sha512', secret).update(digest).update(randomness.bytes(32));
      const pointPool = [sm2Nonce(mixed.digest())];
      return Buffer.from(sm2.doSignature(digest, privateKey, { hash: false, pointPool }), 'hex');
    },
  };
}
