import { describe, expect, test } from 'vitest';
import { openSm2PublicKey, sm2Digest, sm2KeyPair, sm2PublicKeyOf, sm2Z } from './sm2-key.ts';
import { createSm2Signer } from './sm2-signer.ts';

/** GB/T 32918.5-2017, appendix A: the worked example of a signature. */
const standard = {
  privateKey: '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8',
  publicKey:
    '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020' +
    'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  message: Buffer.from('message digest'),
  z: 'b2e14c5c79c6df5b85f4fe7ed8db7a262b9da7e07ccb0ea9f4747b8ccda8a4f3',
  e: 'f0b43e94ba45accaace692ed534382eb17e6ab5a19ce7b31f4486fdfc0d28640',
  r: 'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3',
  s: 'b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
};
const order = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;
const hex32 = (value: bigint): string => value.toString(16).padStart(64, '0');
const signature = (r: bigint, s: bigint): Buffer => Buffer.from(hex32(r) + hex32(s), 'hex');
const [r, s] = [BigInt(`0x${standard.r}`), BigInt(`0x${standard.s}`)];

describe('SM2 国密签名', () => {
  const key = openSm2PublicKey(standard.publicKey);

  test('the example of the standard comes out, step by step', () => {
    expect(sm2PublicKeyOf(standard.privateKey)).toBe(standard.publicKey);
    const z = sm2Z(standard.publicKey);
    expect(Buffer.from(z).toString('hex')).toBe(standard.z);
    expect(sm2Digest(z, standard.message).toString('hex')).toBe(standard.e);
    expect(key?.verify(standard.message, signature(r, s))).toBe(true);
  });

  test('values outside 1 to n−1 are refused, the second spelling of a good signature too', () => {
    for (const spoilt of [
      signature(0n, s),
      signature(r, 0n),
      signature(order, s),
      signature(r, order),
      signature(0n, 0n),
      signature(r, order - r),
      signature(order - r, order - s),
      signature((1n << 256n) - 1n, s),
      signature(r, s).subarray(1),
      Buffer.concat([signature(r, s), Buffer.of(0)]),
    ]) {
      expect(key?.verify(standard.message, spoilt)).toBe(false);
    }
    for (const wrap of [r, s]) {
      if (wrap + order < 1n << 256n) {
        expect(key?.verify(standard.message, signature(r + order, s))).toBe(false);
      }
    }
  });

  test('other random bytes, another key: the library’s own seeding gave everybody the same', () => {
    const keys = [1, 2, 3].map((byte) => sm2KeyPair(Buffer.alloc(48, byte)));
    expect(new Set(keys.map(({ privateKey }) => privateKey)).size).toBe(3);
    for (const { privateKey, publicKey } of keys) {
      expect(BigInt(`0x${privateKey}`)).toBeGreaterThan(1n);
      expect(publicKey).toMatch(/^04[0-9a-f]{128}$/);
    }
  });

  test('a point that is not on the curve is no key', () => {
    expect(openSm2PublicKey(standard.publicKey.replace(/13$/, '14'))).toBeUndefined();
    expect(openSm2PublicKey(`02${standard.publicKey.slice(2, 66)}`)).toBeUndefined();
    expect(openSm2PublicKey('00')).toBeUndefined();
  });

  test('a source of randomness that stands still does not give the key away: other messages, other nonces', () => {
    const standing = { bytes: (length: number) => new Uint8Array(length) };
    const { privateKey, publicKey } = sm2KeyPair(Buffer.alloc(48, 9));
    const signer = createSm2Signer({ kid: 'a', privateKey, randomness: standing });
    const [one, two] = [signer.sign(Buffer.from('one')), signer.sign(Buffer.from('two'))];
    const z = sm2Z(publicKey);
    const xOf = (message: string, sig: Uint8Array): bigint => {
      const e = BigInt(`0x${sm2Digest(z, Buffer.from(message)).toString('hex')}`);
      const first = BigInt(`0x${Buffer.from(sig).toString('hex').slice(0, 64)}`);
      return (((first - e) % order) + order) % order;
    };
    expect(xOf('one', one)).not.toBe(xOf('two', two));
    expect(openSm2PublicKey(publicKey)?.verify(Buffer.from('one'), one)).toBe(true);
    expect(openSm2PublicKey(publicKey)?.verify(Buffer.from('two'), one)).toBe(false);
  });
});
