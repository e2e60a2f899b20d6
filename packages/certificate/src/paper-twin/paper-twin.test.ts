import { createHash, createPublicKey, verify as verifyWithOpenssl } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import type { CalendarDate, Instant } from '@zhulian/vocabulary';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BirthRegistrationVoucher } from '../voucher/birth-registration-voucher.ts';
import { encodeBase45 } from './base45.ts';
import { encodeCbor } from './cbor.ts';
import { encodeClaims } from './claims.ts';
import { composePaperTwin, paperTwinCharactersMax } from './compose-paper-twin.ts';
import { type PaperTwinSigner, signCose } from './cose-sign1.ts';
import { hexOf } from './hex.ts';
import { paperTwinKeyIdOf } from './key-id.ts';
import { readPaperTwin } from './read-paper-twin.ts';
import { describeVerdict } from './verdict-words.ts';
import { type VerificationKit, verifyPaperTwin } from './verify-paper-twin.ts';

const day = (text: string): CalendarDate => text as CalendarDate;
const signerOf = (seed: number): PaperTwinSigner => {
  const secret = new Uint8Array(32).fill(seed);
  return {
    publicKey: ed25519.getPublicKey(secret),
    sign: (message) => ed25519.sign(message, secret),
  };
};
const guangdong = signerOf(44);

const voucher: BirthRegistrationVoucher = {
  type: 'birth-registration',
  number: '44-2026-1108-0031',
  holder: { name: '周𠮷芸', maskedNumber: '522401********1228' },
  otherParent: { name: '陈立', maskedNumber: '430502********0019' },
  authority: {
    division: '441900',
    name: { zh: '东莞市长安镇人民政府', en: "People's Government of Chang'an Town, Dongguan" },
  },
  registeredOn: day('2026-11-24'),
  ground: 'undertaking',
  expectedOrBornOn: day('2027-03-05'),
  issuedOn: day('2026-11-24'),
  validThrough: day('2028-11-23'),
  purpose: null,
  credentialId: '0011223344556677',
  shortCode: '0000-0000-0000',
  status: { list: 2026, index: 48_213 },
};

const kit: VerificationKit = {
  keys: [
    {
      kidHex: hexOf(paperTwinKeyIdOf(guangdong.publicKey)),
      publicKeyHex: hexOf(guangdong.publicKey),
      issuer: { zh: '广东省', en: 'Guangdong' },
      issuerDivision: '440000',
      notBefore: '2026-01-01',
      notAfter: '2027-12-31',
    },
  ],
  keysAsOf: '2026-11-24T01:00:00.000Z',
  revoked: ['44-2026-0101-0001'],
  suspended: [],
  statusAsOf: '2026-11-24T08:00:00.000Z',
  at: '2026-11-24T09:00:00.000Z' as Instant,
};
const text = composePaperTwin(voucher, guangdong);
const [key] = kit.keys;
if (key === undefined) throw new Error('the kit above has one key');

describe('Paper twin (二维码凭证 ZL1)', () => {
  test('what was printed can be read back, with 𠮷', () => {
    const reading = readPaperTwin(`  ${text}\r\n`);
    expect(reading).toMatchObject({
      ok: true,
      value: {
        facts: {
          type: 'birth-registration',
          number: voucher.number,
          holder: voucher.holder,
          otherParent: voucher.otherParent,
          authority: '东莞市长安镇人民政府',
          issuerDivision: '441900',
          registeredOn: '2026-11-24',
          expectedOrBornOn: '2027-03-05',
          issuedOn: '2026-11-24',
          validThrough: '2028-11-23',
          ground: 'undertaking',
          credentialId: '0011223344556677',
          status: voucher.status,
          purpose: null,
        },
      },
    });
  });

  test('the same voucher gives the same text, letter for letter', () => {
    expect(composePaperTwin(voucher, guangdong)).toBe(text);
    expect(createHash('sha256').update(text).digest('hex').slice(0, 16)).toBe('24e3b27c2890cf5f');
  });

  test('an ordinary voucher stays well below a QR code of version 17 at level Q', () => {
    expect(text).toMatch(/^ZL1:[0-9A-Z $%*+\-./:]+$/);
    expect(text.length).toBeLessThanOrEqual(445);
  });

  test('OpenSSL computes the same key id and accepts the signature', () => {
    const reading = readPaperTwin(text);
    if (!reading.ok) throw new Error('the text above can be read');
    const { cose, keyIdHex } = reading.value;
    const openssl = createPublicKey({
      key: {
        kty: 'OKP',
        crv: 'Ed25519',
        x: Buffer.from(guangdong.publicKey).toString('base64url'),
      },
      format: 'jwk',
    });
    const spki = openssl.export({ type: 'spki', format: 'der' });
    expect(createHash('sha256').update(spki).digest('hex').slice(0, 16)).toBe(keyIdHex);
    const header = Uint8Array.of(0xa2, 0x01, 0x27, 0x04, 0x48, ...cose.keyId);
    const signed = encodeCbor(['Signature1', header, new Uint8Array(), cose.payload]);
    expect(verifyWithOpenssl(null, signed, openssl, cose.signature)).toBe(true);
  });

  test('any names, however long, fit the code and come back whole or visibly cut', () => {
    const names = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 90 })
      .filter((name) => !/\p{Cc}/u.test(name));
    const quick: PaperTwinSigner = { ...guangdong, sign: () => new Uint8Array(64) };
    fc.assert(
      fc.property(names, names, names, (mother, father, purpose) => {
        const long = composePaperTwin(
          {
            ...voucher,
            holder: { ...voucher.holder, name: mother },
            otherParent: { name: father, maskedNumber: '430502********0019' },
            purpose: { zh: purpose, en: purpose },
          },
          quick,
        );
        expect(long.length).toBeLessThanOrEqual(paperTwinCharactersMax);
        const reading = readPaperTwin(long);
        if (!reading.ok) throw new Error(reading.refusal.code);
        const printed = reading.value.facts.holder.name;
        expect(printed === mother || mother.startsWith(printed.replace(/…$/, ''))).toBe(true);
        expect(printed === mother || printed.endsWith('…')).toBe(true);
      }),
    );
  });
});

describe('Verification with no network (离线查验)', () => {
  test('a current voucher is valid, with its issuer, what is not proven and the age of the lists', () => {
    const verdict = verifyPaperTwin(text, kit);
    expect(verdict).toMatchObject({
      standing: 'valid',
      issuer: { zh: '广东省' },
      statusAsOf: kit.statusAsOf,
      unproven: [
        'identity-of-bearer',
        'paper-unaltered',
        'facts-themselves',
        'lawfulness',
        'family',
      ],
    });
  });

  const later = (date: string): Instant => `${date}T09:00:00.000Z` as Instant;
  test.each([
    ['revoked', { revoked: [voucher.number] }],
    ['revoked', { revoked: [voucher.number], at: later('2029-01-01') }],
    ['suspended', { suspended: [voucher.number] }],
    ['expired', { at: later('2028-11-24') }],
    ['status-unknown', { at: later('2026-11-26') }],
    ['status-unknown', { statusAsOf: '2027-01-01T00:00:00.000Z' }],
  ])('it is %s when the lists or the day say so', (standing, change) => {
    expect(verifyPaperTwin(text, { ...kit, ...change }).standing).toBe(standing);
  });

  test('the last day still counts', () => {
    const at = '2028-11-23T15:59:00.000Z' as Instant;
    expect(verifyPaperTwin(text, { ...kit, at, statusAsOf: at }).standing).toBe('valid');
  });

  const forged = composePaperTwin(voucher, { ...signerOf(9), publicKey: guangdong.publicKey });
  const stranger = composePaperTwin(voucher, signerOf(9));
  const tomorrow = composePaperTwin({ ...voucher, issuedOn: day('2026-11-26') }, guangdong);
  const payload = encodeClaims(voucher, 240);
  const longer = Uint8Array.of(...payload, 0);
  const keyId = paperTwinKeyIdOf(guangdong.publicKey);
  test.each([
    ['paper-twin.not-ours', 'https://example.test/v/1', {}],
    ['paper-twin.not-ours', text.toLowerCase(), {}],
    ['paper-twin.version-unknown', text.replace('ZL1', 'ZL9'), {}],
    ['paper-twin.text-damaged', `${text}?`, {}],
    ['paper-twin.envelope-malformed', text.slice(0, -30), {}],
    ['paper-twin.envelope-malformed', 'ZL1:', {}],
    ['paper-twin.algorithm-unknown', `ZL1:${encodeBase45(es256(payload))}`, {}],
    [
      'paper-twin.claims-malformed',
      `ZL1:${encodeBase45(signCose({ keyId, payload: longer }, guangdong))}`,
      {},
    ],
    ['paper-twin.key-unknown', stranger, {}],
    ['paper-twin.key-unknown', text, { keys: [] }],
    ['paper-twin.signature-wrong', forged, {}],
    ['paper-twin.key-not-in-force', text, { keys: [{ ...key, notAfter: '2026-11-23' }] }],
    ['paper-twin.key-of-another-issuer', text, { keys: [{ ...key, issuerDivision: '520000' }] }],
    ['paper-twin.issued-in-the-future', tomorrow, {}],
  ])('%s cannot be verified, and says why', (code, wrong, change) => {
    const verdict = verifyPaperTwin(wrong, { ...kit, ...change });
    expect(verdict).toMatchObject({ standing: 'cannot-be-verified', reason: { code } });
  });

  test('no flipped character anywhere is ever taken for the voucher', () => {
    const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:abz\n';
    for (let place = 0; place < text.length; place += 1) {
      const wrong = alphabet.charAt((place * 31 + 7) % alphabet.length);
      if (wrong === text.charAt(place)) continue;
      const flipped = text.slice(0, place) + wrong + text.slice(place + 1);
      expect(verifyPaperTwin(flipped, kit).standing).toBe('cannot-be-verified');
    }
  });

  test('no text whatever makes it throw', () => {
    const bytes = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(bytes, fc.string(), (random, words) => {
        expect(verifyPaperTwin(`ZL1:${encodeBase45(random)}`, kit).standing).toBe(
          'cannot-be-verified',
        );
        expect(verifyPaperTwin(`ZL1:${words}`, kit).standing).toBe('cannot-be-verified');
      }),
    );
  });

  test('a key that the list binds to no territory says so', () => {
    const verdict = verifyPaperTwin(text, {
      ...kit,
      keys: [{ ...key, issuerDivision: undefined }],
    });
    expect(verdict.unproven).toContain('issuer-territory');
  });

  test('every outcome is a word and a reason in two languages, never a bare tick', () => {
    const asOf = (moment: string) => ({ zh: `〔${moment}〕`, en: `[${moment}]` });
    const old = verifyPaperTwin(text, { ...kit, at: later('2026-11-30') });
    expect(describeVerdict(old, asOf)).toMatchObject({
      word: { zh: '状态未知', en: 'Status unknown' },
      reason: { zh: expect.stringContaining('截至〔2026-11-24T08:00:00.000Z〕') },
      unproven: expect.arrayContaining([{ zh: '现在没有撤销。', en: expect.any(String) }]),
    });
    const wrong = describeVerdict(verifyPaperTwin(forged, kit), asOf);
    expect(wrong.reason.zh).toContain('广东省');
    expect(wrong.reason.en).not.toMatch(/[{}]/);
  });
});

/** A COSE_Sign1 that says ES256 in its header. */
function es256(payload: Uint8Array): Uint8Array {
  const header = Uint8Array.of(0xa2, 0x01, 0x26, 0x04, 0x48, 1, 2, 3, 4, 5, 6, 7, 8);
  const body = encodeCbor([header, new Map(), payload, new Uint8Array(64)]);
  return Uint8Array.of(0xd2, ...body);
}
