import { instantOf } from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import {
  exampleNowMs,
  exampleSigner,
  exampleVerifier,
  guangdong,
  guizhou,
} from '../example/two-parties.ts';
import { zeroDigest } from '../proof/digest.ts';
import { openReceipt } from './open-receipt.ts';
import type { Receipt } from './receipt.ts';
import { sealReceipts } from './seal-receipts.ts';

const receipt = (seq: number, part: Partial<Receipt> = {}): Receipt => ({
  kind: 'zl.receipt.v1',
  source: guizhou,
  dst: guangdong,
  seq,
  hash: zeroDigest,
  level: 'APPLIED',
  at: instantOf(exampleNowMs),
  ...part,
});

const opening = { self: guangdong, peer: guizhou, verifier: exampleVerifier };
const seal = (receipts: readonly Receipt[]): readonly string[] =>
  sealReceipts(receipts, exampleSigner(guizhou));

describe('receipts 回执', () => {
  test('name envelope, place, level and moment, and read back as they were written', () => {
    const receipts = [
      receipt(1, { level: 'STORED' }),
      receipt(2),
      receipt(3, { level: 'REFUSED', refusal: 'co-check.withdrawn' }),
    ];
    for (const [index, bytes] of seal(receipts).entries()) {
      const opened = openReceipt(bytes, opening);
      expect(opened).toMatchObject({ ok: true, value: receipts[index] });
    }
  });

  test('with the promise to be logged are read beside those without', () => {
    const promise = { kind: 'zl.receipt.v2', loggedBy: instantOf(exampleNowMs + 5_000) } as const;
    const receipts = [
      receipt(1),
      receipt(2, promise),
      receipt(3, { ...promise, level: 'REFUSED', refusal: 'co-check.withdrawn' }),
    ];
    for (const [index, bytes] of seal(receipts).entries()) {
      expect(openReceipt(bytes, opening)).toMatchObject({ ok: true, value: receipts[index] });
    }
  });

  test('promise in version 2, only there, and never for a moment before their own', () => {
    const loggedBy = instantOf(exampleNowMs + 5_000);
    for (const odd of [
      receipt(1, { loggedBy }),
      receipt(1, { kind: 'zl.receipt.v2' }),
      receipt(1, { kind: 'zl.receipt.v2', loggedBy: instantOf(exampleNowMs - 1) }),
    ]) {
      const [bytes = ''] = seal([odd]);
      expect(openReceipt(bytes, opening)).toMatchObject({ refusal: { code: 'receipt.malformed' } });
    }
  });

  test('made twice of the same facts they are the same bytes', () => {
    const receipts = [receipt(1), receipt(2)];
    expect(seal(receipts)).toEqual(seal(receipts));
  });

  test('more than 256 at once are signed in several batches, each of which opens', () => {
    const sealed = seal(Array.from({ length: 600 }, (_, index) => receipt(index + 1)));
    expect(sealed).toHaveLength(600);
    for (const at of [0, 255, 256, 599])
      expect(openReceipt(sealed[at] ?? '', opening).ok).toBe(true);
  });

  test('a flipped bit anywhere is a refusal', () => {
    const [, , text = ''] = seal([receipt(1), receipt(2), receipt(3), receipt(4), receipt(5)]);
    for (let at = 0; at < text.length; at += 1) {
      const flipped = String.fromCharCode(text.charCodeAt(at) ^ (1 << (at % 7)));
      const spoilt = `${text.slice(0, at)}${flipped}${text.slice(at + 1)}`;
      expect(openReceipt(spoilt, opening).ok, `character ${at}`).toBe(false);
    }
  });

  test('of another stream, or by another signer, they are refused by their reason', () => {
    const [bytes = ''] = seal([receipt(1)]);
    expect(openReceipt(bytes, { ...opening, peer: 'zl:hub' })).toEqual({
      ok: false,
      refusal: { code: 'receipt.other-stream' },
    });
    const [forged = ''] = sealReceipts([receipt(1)], exampleSigner(guangdong));
    expect(openReceipt(forged, opening)).toMatchObject({
      refusal: { code: 'receipt.signature-invalid' },
    });
    expect(openReceipt('{}', opening)).toMatchObject({ refusal: { code: 'receipt.malformed' } });
  });

  test('a refusal needs its code, and nothing else may have one', () => {
    for (const odd of [receipt(1, { level: 'REFUSED' }), receipt(1, { refusal: 'x.y' })]) {
      const [bytes = ''] = seal([odd]);
      expect(openReceipt(bytes, opening)).toMatchObject({ refusal: { code: 'receipt.malformed' } });
    }
  });
});
