import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../canonical/read-canonical.ts';
import { exampleKid, examplePublicKey, signAs } from '../example/example-signer.ts';
import { utf8 } from '../hash/bytes.ts';
import { keyRingOf, type SigningPlace } from './key-ring.ts';

const party = 'zl:node:44';
const entry = {
  party,
  kid: exampleKid(party),
  role: 'sign',
  key: examplePublicKey(party),
  notBefore: '2026-01-01T00:00:00.000Z',
  notAfter: '2027-01-01T00:00:00.000Z',
};
const message = utf8('an invented text');
const signature = signAs(party, message);
const none: SigningPlace = { kind: 'none' };
const sent = (seq: number): SigningPlace => ({ kind: 'sent', dst: 'zl:node:52', seq });
const received = (seq: number): SigningPlace => ({ kind: 'received', src: 'zl:node:52', seq });

function verdict(change: JsonObject, place: SigningPlace, at = '2026-06-01T00:00:00.000Z'): string {
  const claim = {
    party,
    kid: exampleKid(party),
    suite: 'ZL-ED25519-SHA256-JCS1',
    message,
    signature,
    at,
    place,
  };
  return keyRingOf({ serial: 1, entries: [{ ...entry, ...change }] }).judge(claim);
}

const ended = (cause: string): JsonObject => ({
  ended: {
    cause,
    at: '2026-05-01T00:00:00.000Z',
    through: { sent: { 'zl:node:52': 7 }, received: { 'zl:node:52': 3 }, logged: 9 },
  },
});

describe('a key of the ring 密钥环', () => {
  test('is good for its time, and only for signing', () => {
    expect(verdict({}, none)).toBe('valid');
    expect(verdict({}, none, '2025-12-31T23:59:59.999Z')).toBe('key-ended');
    expect(verdict({}, none, '2027-01-01T00:00:00.000Z')).toBe('key-ended');
    expect(verdict({ role: 'voucher' }, none)).toBe('unknown-key');
    expect(verdict({ party: 'zl:node:52' }, none)).toBe('unknown-key');
    expect(verdict({ key: examplePublicKey('zl:node:52') }, none)).toBe('wrong');
  });

  test('that was rotated is good up to its places, whatever moment is stated', () => {
    expect(
      [sent(7), sent(8), received(3), received(4)].map((place) => verdict(ended('rotated'), place)),
    ).toEqual(['valid', 'key-ended', 'valid', 'key-ended']);
    expect(verdict(ended('rotated'), none, '2026-04-30T00:00:00.000Z')).toBe('valid');
    expect(verdict(ended('rotated'), none)).toBe('key-ended');
  });

  test('that was stolen proves nothing without a place', () => {
    expect(verdict(ended('revoked'), sent(7))).toBe('valid');
    expect(verdict(ended('revoked'), none, '2026-04-30T00:00:00.000Z')).toBe('key-ended');
  });
});
