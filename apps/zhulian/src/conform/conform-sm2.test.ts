import { openSm2PublicKey, sm2KeyPair } from '@zhulian/exchange';
import { describe, expect, test } from 'vitest';
import { systemRandomness } from '../region/system-ports.ts';
import { conformSm2 } from './conform-sm2.ts';
import { derOf, isOpensslHere, openOpensslSm2, rawOf } from './openssl-sm2.ts';

/** Where continuous integration says so, a missing OpenSSL is a failure and not a reason to skip. */
const mayBeMissing = process.env['CI'] === undefined;

describe.skipIf(mayBeMissing && !isOpensslHere())(
  'SM2 against the OpenSSL command line 一致性',
  () => {
    test('what we sign it accepts, what it signs we accept, and what is spoilt both refuse', () => {
      const cases = 120;
      expect(conformSm2({ cases, randomness: systemRandomness })).toEqual({
        cases,
        oursHeld: cases,
        theirsHeld: cases,
        spoiltRefused: cases,
        mismatches: 0,
      });
    }, 120_000);

    test('a signature under another identifier is refused: the identifier is part of the suite', () => {
      const pair = sm2KeyPair(systemRandomness.bytes(48));
      const openssl = openOpensslSm2();
      const message = Buffer.from('协查答复');
      const signature = rawOf(openssl.sign(pair, message, 'ALICE123@YAHOO.COM'));
      openssl.close();
      expect(openSm2PublicKey(pair.publicKey)?.verify(message, signature)).toBe(false);
    });
  },
);

describe('derOf', () => {
  test('is undone by rawOf, leading zeros and high bits too', () => {
    const signature = Buffer.alloc(64);
    for (const [first, second] of [
      [0, 0x80],
      [0xff, 0],
      [1, 0x7f],
    ] as const) {
      signature.fill(7).writeUInt8(first, 0);
      signature.writeUInt8(second, 32);
      expect(rawOf(derOf(signature))).toEqual(signature);
    }
  });
});
