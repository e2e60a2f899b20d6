import { instantOf } from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import {
  exampleKey,
  exampleSigner,
  exampleTrustList,
  exampleVerifier,
  guangdong,
  guizhou,
} from '../example/two-parties.ts';
import { ed25519PublicKey } from './ed25519-key.ts';
import { openTrustList } from './open-trust-list.ts';
import { sealTrustList } from './seal-trust-list.ts';

const hubKey = ed25519PublicKey(exampleKey('zl:hub'));
const sealed = sealTrustList(exampleTrustList, exampleSigner('zl:hub'));

describe('openTrustList 信任列表', () => {
  test('the list of the hub reads back as it was written', () => {
    expect(openTrustList(sealed, { hubKey })).toEqual({ ok: true, value: exampleTrustList });
  });

  test('a flipped bit anywhere is a refusal', () => {
    for (let at = 0; at < sealed.length; at += 1) {
      const flipped = String.fromCharCode(sealed.charCodeAt(at) ^ (1 << (at % 7)));
      const spoilt = `${sealed.slice(0, at)}${flipped}${sealed.slice(at + 1)}`;
      expect(openTrustList(spoilt, { hubKey }).ok, `character ${at}`).toBe(false);
    }
  });

  test('a list that another party signed is refused', () => {
    const usurped = sealTrustList(exampleTrustList, exampleSigner(guangdong));
    expect(openTrustList(usurped, { hubKey })).toEqual({
      ok: false,
      refusal: { code: 'trust-list.signature-invalid' },
    });
  });

  test('a list older than the known one is refused, the known one itself is not', () => {
    expect(openTrustList(sealed, { hubKey, knownSerial: 1 }).ok).toBe(true);
    expect(openTrustList(sealed, { hubKey, knownSerial: 2 })).toEqual({
      ok: false,
      refusal: { code: 'trust-list.outdated', serial: 1, known: 2 },
    });
  });
});

describe('createTrustVerifier', () => {
  const message = Buffer.from('message');
  const { kid, sign } = exampleSigner(guangdong);
  const signature = sign(message);

  test('a kid resolves only within its own party’s entries', () => {
    expect(exampleVerifier.verify(guangdong, kid, message, signature)).toBe(true);
    expect(exampleVerifier.verify(guizhou, kid, message, signature)).toBe(false);
    expect(exampleVerifier.verify(guangdong, 'unknown', message, signature)).toBe(false);
  });

  test('a key is valid from its first moment up to its last, by the moment that the text states', () => {
    const at = (year: number): boolean =>
      exampleVerifier.verify(guangdong, kid, message, signature, instantOf(Date.UTC(year, 0, 1)));
    expect([2025, 2026, 2027].map(at)).toEqual([false, true, false]);
  });
});
