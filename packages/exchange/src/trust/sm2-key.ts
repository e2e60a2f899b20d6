import { strict as assert } from 'node:assert';
import { hash } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';

/** Order of the group of the SM2 curve (GB/T 32918.5). */
const order = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
/** 用户标识: everyone's, by GM/T 0009; part of the suite, never negotiated. */
const identifier = '1234567812345678';

/** An SM2 public key made ready: its multiples are computed once, and so is Z, the hash of identifier, curve and key. */
export interface Sm2PublicKey {
  verify(message: Uint8Array, signature: Uint8Array): boolean;
}

export interface Sm2KeyPair {
  /** 64 hexadecimal digits. */
  readonly privateKey: string;
  /** `04`, x and y: 130 hexadecimal digits. */
  readonly publicKey: string;
}

/**
 * The key pair of 40 or more random bytes. Not by the library's `generateKeyPairHex(seed)`: in 1.15.1 it reduces every seed modulo 1,
 * so that everybody gets the private key 1.
 */
export function sm2KeyPair(random: Uint8Array): Sm2KeyPair {
  assert(random.length >= 40, 'eight bytes more than the order has, so that no scalar is likelier');
  const drawn = BigInt(`0x${Buffer.from(random).toString('hex')}`);
  const privateKey = ((drawn % (order - 1n)) + 1n).toString(16).padStart(64, '0');
  return { privateKey, publicKey: sm2PublicKeyOf(privateKey) };
}

/** The public key that belongs to a private one. */
export function sm2PublicKeyOf(privateKey: string): string {
  return sm2.getPublicKeyFromPrivateKey(privateKey);
}

/** Opens a public key; undefined when it is no point of the curve. */
export function openSm2PublicKey(publicKey: string): Sm2PublicKey | undefined {
  if (!isPoint(publicKey)) return undefined;
  const point = sm2.precomputePublicKey(publicKey);
  const z = sm2.getZ(publicKey, identifier);
  return {
    verify(message, signature) {
      if (signature.length !== 64) return false;
      const hex = Buffer.from(signature).toString('hex');
      // The library adds without looking: values outside 1 … n−1 are a second spelling, or no signature at all.
      if (!isScalar(hex.slice(0, 64)) || !isScalar(hex.slice(64))) return false;
      return sm2.doVerifySignature(sm2Digest(z, message), hex, point, { hash: false });
    },
  };
}

/** e = SM3(Z ‖ message), by the native SM3. Never `crypto.sign` with an SM2 key: Node makes plain ECDSA of it. */
export function sm2Digest(z: Uint8Array, message: Uint8Array): Buffer {
  return hash('sm3', Buffer.concat([z, message]), 'buffer');
}

/** Z of a public key, with the identifier of the suite. */
export function sm2Z(publicKey: string): Uint8Array {
  return sm2.getZ(publicKey, identifier);
}

/** A nonce from 1 to n−1 and the point that belongs to it. */
export function sm2Nonce(random: Uint8Array): { readonly k: bigint; readonly x1: bigint } {
  const pair = sm2KeyPair(random);
  return { k: BigInt(`0x${pair.privateKey}`), x1: BigInt(`0x${pair.publicKey.slice(2, 66)}`) };
}

function isPoint(publicKey: string): boolean {
  if (!/^04[0-9a-f]{128}$/.test(publicKey)) return false;
  try {
    return sm2.verifyPublicKey(publicKey);
  } catch {
    return false;
  }
}

function isScalar(hex: string): boolean {
  const value = BigInt(`0x${hex}`);
  return value > 0n && value < order;
}
