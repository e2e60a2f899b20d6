import { weierstrass } from '@noble/curves/abstract/weierstrass.js';
import { bytesOfHex, hexOf, joined, utf8 } from '../hash/bytes.ts';
import { sm3 } from '../hash/sm3.ts';

/** The curve of GB/T 32918.5. */
const curve = {
  p: 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn,
  n: 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n,
  h: 1n,
  a: 0xfffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffcn,
  b: 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n,
  Gx: 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  Gy: 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
};
const Point = weierstrass(curve);
/** 用户标识 that the suite fixes for everyone (GM/T 0009). */
const identifier = utf8('1234567812345678');

/** 验签 by SM2 (GB/T 32918.2, 7): the key is `04`, x and y in hexadecimal; the signature is r ‖ s. */
export function isSm2Signature(signature: Uint8Array, message: Uint8Array, key: string): boolean {
  if (!/^04[0-9a-f]{128}$/.test(key) || signature.length !== 64) return false;
  const [r, s] = [numberOf(signature.subarray(0, 32)), numberOf(signature.subarray(32))];
  if (r < 1n || r >= curve.n || s < 1n || s >= curve.n) return false;
  const t = (r + s) % curve.n;
  if (t === 0n) return false;
  try {
    const owner = Point.fromHex(key);
    const e = numberOf(sm3(joined(identityHash(key), message)));
    const { x } = Point.BASE.multiplyUnsafe(s).add(owner.multiplyUnsafe(t)).toAffine();
    return (e + x) % curve.n === r;
  } catch {
    // Not a point of the curve, or the sum is the point at infinity.
    return false;
  }
}

/** Z (GB/T 32918.2, 5.5): the hash of identifier, curve and key. */
function identityHash(key: string): Uint8Array {
  const bits = new Uint8Array(2);
  new DataView(bits.buffer).setUint16(0, identifier.length * 8);
  const { a, b, Gx, Gy } = curve;
  const owner = bytesOfHex(key.slice(2)) ?? new Uint8Array();
  return sm3(joined(bits, identifier, ...[a, b, Gx, Gy].map(bytesOfNumber), owner));
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${hexOf(bytes)}`);
}

function bytesOfNumber(value: bigint): Uint8Array {
  return bytesOfHex(value.toString(16).padStart(64, '0')) ?? new Uint8Array();
}
