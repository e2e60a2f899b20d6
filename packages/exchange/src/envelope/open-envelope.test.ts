import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  exampleRow,
  exampleSeal,
  exampleSigner,
  exampleVerifier,
  guangdong,
  guizhou,
} from '../example/two-parties.ts';
import type { OutboxMessage, SealedMessage } from '../port/stream-store.ts';
import { zeroDigest } from '../proof/digest.ts';
import { rememberVerdicts } from '../proof/remember-verdicts.ts';
import { sealReceipts } from '../receipt/seal-receipts.ts';
import { checkOutboxMessage } from './check-outbox-message.ts';
import type { Json } from './envelope.ts';
import { openEnvelope } from './open-envelope.ts';
import { sealEnvelopes } from './seal-envelopes.ts';

const start = { seq: 0, hash: zeroDigest };
const opening = { self: guizhou, verifier: exampleVerifier };

function seal(rows: readonly OutboxMessage[], signTogetherMax?: number): readonly SealedMessage[] {
  return sealEnvelopes(rows, start, new Map(), exampleSeal(guangdong, signTogetherMax));
}

function sealOne(part: Partial<OutboxMessage> = {}): string {
  return (seal([exampleRow(1, part)])[0] as SealedMessage).bytes;
}

const codeOf = (bytes: string): string | undefined => {
  const opened = openEnvelope(bytes, opening);
  return opened.ok ? undefined : opened.refusal.code;
};

describe('sealEnvelopes 封装', () => {
  test('numbers the stream without gaps, chains each envelope to the one before, and counts each subject', () => {
    const rows = ['a', 'b', 'a', 'a', 'b'].map((name, index) =>
      exampleRow(index + 1, { subject: `case/${name}` }),
    );
    const sealed = sealEnvelopes(
      rows,
      { seq: 7, hash: zeroDigest },
      new Map([['case/b', 4]]),
      exampleSeal(guangdong),
    );
    expect(sealed.map(({ seq }) => seq)).toEqual([8, 9, 10, 11, 12]);
    expect(sealed.map(({ caseSeq }) => caseSeq)).toEqual([1, 5, 2, 3, 6]);
    for (const [index, { bytes }] of sealed.entries()) {
      const opened = openEnvelope(bytes, opening);
      expect(opened.ok && opened.value.envelope.zl.prev).toBe(
        sealed[index - 1]?.hash ?? zeroDigest,
      );
      expect(opened.ok && opened.value.hash).toBe(sealed[index]?.hash);
    }
  });

  test('signs a batch once, and the receiver verifies it once', () => {
    let verified = 0;
    const counting = rememberVerdicts({
      verify(...asked) {
        verified += 1;
        return exampleVerifier.verify(...asked);
      },
    });
    const rows = Array.from({ length: 100 }, (_, index) => exampleRow(index + 1));
    for (const { bytes } of seal(rows)) {
      expect(openEnvelope(bytes, { self: guizhou, verifier: counting }).ok).toBe(true);
    }
    expect(verified).toBe(1);
  });

  test('a single envelope carries no batch', () => {
    expect(sealOne()).not.toContain('"batch"');
    expect(seal([exampleRow(1), exampleRow(2)], 1)[1]?.bytes).not.toContain('"batch"');
    expect(seal([exampleRow(1), exampleRow(2)])[1]?.bytes).toContain('"batch"');
  });

  test('what checkOutboxMessage lets pass can be sealed and opened, with the same data', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.integer({ min: 1, max: 5 }), (value, count) => {
        const data = value as Json;
        const rows = Array.from({ length: count }, (_, index) => exampleRow(index + 1, { data }));
        if (!checkOutboxMessage(rows[0] as OutboxMessage).ok) return;
        for (const { bytes } of seal(rows)) {
          const opened = openEnvelope(bytes, opening);
          expect(opened.ok && opened.value.envelope.data).toEqual(data);
        }
      }),
    );
  });

  test('a message that could not be sealed is refused to the person who writes it', () => {
    const judged = (part: Partial<OutboxMessage>): unknown =>
      checkOutboxMessage(exampleRow(1, part));
    expect(judged({})).toEqual({ ok: true, value: null });
    expect(judged({ data: { name: 'e\u0301' } })).toMatchObject({
      refusal: { code: 'envelope.not-nfc' },
    });
    expect(judged({ data: '\ud842' })).toMatchObject({
      refusal: { code: 'envelope.lone-surrogate' },
    });
    expect(judged({ data: 'a'.repeat(260_000) })).toMatchObject({
      refusal: { code: 'envelope.too-large' },
    });
    expect(judged({ subject: 'case/𠮷' })).toMatchObject({
      refusal: { code: 'envelope.field-malformed', field: 'subject' },
    });
    expect(judged({ dst: 'zl:node:4' })).toMatchObject({ refusal: { field: 'dst' } });
  });
});

describe('openEnvelope 验封', () => {
  test('a flipped bit anywhere is a refusal: in a single envelope and in one of a batch', () => {
    const batch = seal(Array.from({ length: 5 }, (_, index) => exampleRow(index + 1)));
    for (const text of [sealOne(), (batch[3] as SealedMessage).bytes]) {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; at += 1) {
        const flipped = Buffer.from(bytes);
        flipped[at] = (bytes[at] as number) ^ (1 << (at % 8));
        expect(openEnvelope(flipped, opening).ok, `byte ${at}`).toBe(false);
      }
    }
  });

  test('no other size or index of a batch fits the same signature', () => {
    const { bytes } = seal(
      Array.from({ length: 5 }, (_, index) => exampleRow(index + 1)),
    )[1] as SealedMessage;
    for (let size = 2; size <= 256; size += 1) {
      const other = bytes.replace('"size":5', `"size":${size}`);
      expect(openEnvelope(other, opening).ok).toBe(size === 5);
    }
  });

  test('an envelope for one province is refused by every other', () => {
    expect(openEnvelope(sealOne(), { self: guangdong, verifier: exampleVerifier })).toEqual({
      ok: false,
      refusal: { code: 'envelope.other-destination', dst: guizhou },
    });
  });

  test.each([
    [
      'a key twice',
      (text: string) => text.replace('"id":', '"id":"x","id":'),
      'envelope.duplicate-key',
    ],
    ['a space', (text: string) => text.replace('"id":', '"id": '), 'envelope.not-canonical'],
    ['no JSON', (text: string) => text.slice(1), 'envelope.malformed-json'],
    [
      'an unknown field',
      (text: string) => text.replace('"id":', '"hint":"x","id":'),
      'envelope.field-unknown',
    ],
    [
      'an unknown field of zl',
      (text: string) => text.replace('"dst":', '"deadline":1,"dst":'),
      'envelope.field-unknown',
    ],
    [
      'a missing field',
      (text: string) => text.replace(/"type":"[^"]+",/, ''),
      'envelope.field-missing',
    ],
    [
      'a malformed field',
      (text: string) => text.replace('"seq":1}', '"seq":0}'),
      'envelope.field-malformed',
    ],
    [
      '30 February',
      (text: string) => text.replace('2026-11-23T', '2026-02-30T'),
      'envelope.field-malformed',
    ],
    [
      'other data',
      (text: string) => text.replace('"number":1', '"number":2'),
      'envelope.payload-mismatch',
    ],
    [
      'other purpose',
      (text: string) => text.replace('"purpose":"birth', '"purpose":"death'),
      'envelope.signature-invalid',
    ],
    [
      'another key',
      (text: string) => text.replace('#2026a', '#2026b'),
      'envelope.signature-invalid',
    ],
    [
      'another sender',
      (text: string) => text.replace('"source":"zl:node:44"', '"source":"zl:node:52"'),
      'envelope.signature-invalid',
    ],
  ])('with %s it is refused by its reason', (_, spoil, code) => {
    const spoilt = spoil(sealOne());
    expect(spoilt).not.toBe(sealOne());
    expect(codeOf(spoilt)).toBe(code);
  });

  test('a signature of another domain is worthless: the hash of an envelope signed as a receipt', () => {
    const hash = (seal([exampleRow(1)])[0] as SealedMessage).hash;
    const [receipt = ''] = sealReceipts(
      [
        {
          kind: 'zl.receipt.v1',
          source: guangdong,
          dst: guizhou,
          seq: 1,
          hash,
          level: 'STORED',
          at: exampleRow(1).createdAt,
        },
      ],
      exampleSigner(guangdong),
    );
    const signature = /"sig":"([^"]+)"/.exec(receipt)?.[1] ?? '';
    expect(codeOf(sealOne().replace(/"sig":"[^"]+"/, `"sig":"${signature}"`))).toBe(
      'envelope.signature-invalid',
    );
  });

  test('names that look like formulas or markup are data, and arrive as they are', () => {
    for (const name of [
      '=HYPERLINK("http://x")',
      '<svg onload=alert(1)>',
      '𠮷'.repeat(60),
      '__proto__',
    ]) {
      const opened = openEnvelope(sealOne({ data: { name } }), opening);
      expect(opened.ok && opened.value.envelope.data).toEqual({ name });
    }
  });
});
