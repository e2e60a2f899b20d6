import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { bytesOfBase64, bytesOfHex, hexOf, textOf, utf8 } from './bytes.ts';
import { digestOf } from './hash.ts';
import { sm3 } from './sm3.ts';

describe('sm3 密码杂凑', () => {
  test('gives the two examples of GB/T 32905-2016', () => {
    expect(hexOf(sm3(utf8('abc')))).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    );
    expect(hexOf(sm3(utf8('abcd'.repeat(16))))).toBe(
      'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
    );
  });

  test('agrees with OpenSSL at every length around a block', () => {
    for (let length = 0; length < 200; length += 1) {
      const message = Uint8Array.from({ length }, (_, at) => (at * 37 + length) & 255);
      expect(hexOf(sm3(message))).toBe(createHash('sm3').update(message).digest('hex'));
    }
  });
});

describe('bytes', () => {
  test('one spelling each', () => {
    expect(digestOf('')).toBe(`sha256:${createHash('sha256').update('').digest('hex')}`);
    expect(bytesOfHex('0G')).toBeUndefined();
    expect(bytesOfHex('0A')).toBeUndefined();
    expect(bytesOfBase64('AA==', 'base64')).toEqual(Uint8Array.of(0));
    expect(bytesOfBase64('AB==', 'base64')).toBeUndefined();
    expect(bytesOfBase64('AA', 'base64url')).toEqual(Uint8Array.of(0));
    expect(bytesOfBase64('AA==', 'base64url')).toBeUndefined();
    expect(textOf(Uint8Array.of(0xff))).toBeUndefined();
  });
});
