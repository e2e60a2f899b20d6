import { instantOf } from '@zhulian/vocabulary';
import { describe, expect, test } from 'vitest';
import { openEnvelope } from '../envelope/open-envelope.ts';
import { sealEnvelopes } from '../envelope/seal-envelopes.ts';
import {
  exampleEntry,
  exampleKey,
  exampleNowMs,
  exampleRow,
  exampleSeal,
  exampleTrustList,
  guangdong,
  guizhou,
} from '../example/two-parties.ts';
import type { Signer } from '../port/ports.ts';
import { zeroDigest } from '../proof/digest.ts';
import { rememberVerdicts } from '../proof/remember-verdicts.ts';
import { openReceipt } from '../receipt/open-receipt.ts';
import { sealReceipts } from '../receipt/seal-receipts.ts';
import { ed25519PrivateKey, rawEd25519PublicKey } from './ed25519-key.ts';
import { createEd25519Signer } from './ed25519-signer.ts';
import type { KeyEnd, TrustEntry, TrustListV2 } from './trust-list.ts';
import { createTrustVerifier } from './trust-verifier.ts';

const secondKey = ed25519PrivateKey(new Uint8Array(32).fill(77));
const second: Signer = createEd25519Signer({ kid: `${guangdong}#2026b`, privateKey: secondKey });
const firstEntry = exampleEntry(guangdong);
const secondEntry: TrustEntry = {
  ...firstEntry,
  kid: second.kid,
  key: rawEd25519PublicKey(secondKey).toString('hex'),
  notBefore: instantOf(exampleNowMs + 60_000),
};

const reach = { sent: { [guizhou]: 3 }, received: { [guizhou]: 2 }, logged: 40 };
const endedAt = instantOf(exampleNowMs + 120_000);

function listWith(ended: KeyEnd | undefined): TrustListV2 {
  const first = ended === undefined ? firstEntry : { ...firstEntry, ended };
  const entries = [first, secondEntry, exampleEntry(guizhou), exampleEntry('zl:hub')];
  const issuedAt = instantOf(exampleNowMs);
  return { kind: 'zl.trust-list.v2', serial: 2, prev: zeroDigest, issuedAt, entries, suites: [] };
}

const verifierOf = (ended: KeyEnd | undefined) => createTrustVerifier(listWith(ended));
const rotated: KeyEnd = { cause: 'rotated', at: endedAt, through: reach };
const revoked: KeyEnd = { cause: 'revoked', at: endedAt, through: reach };

/** Envelopes 1 to `count` of Guangdong to Guizhou under one signature. */
function sealed(count: number, signer?: Signer): readonly string[] {
  const rows = Array.from({ length: count }, (_, index) => exampleRow(index + 1));
  const seal = exampleSeal(guangdong);
  const start = { seq: 0, hash: zeroDigest };
  const own = signer === undefined ? seal : { ...seal, signer };
  return sealEnvelopes(rows, start, new Map(), own).map(({ bytes }) => bytes);
}

function codesOf(texts: readonly string[], ended: KeyEnd | undefined): readonly string[] {
  const verifier = rememberVerdicts(verifierOf(ended));
  return texts.map((text) => {
    const opened = openEnvelope(text, { self: guizhou, verifier });
    return opened.ok ? 'opened' : opened.refusal.code;
  });
}

describe('a key is good by its place in the stream 按序号停用', () => {
  const [opened, over] = ['opened', 'envelope.key-ended'];

  test.each([rotated, revoked])(
    '$cause: what stands up to the place opens, what stands after it does not',
    (ended) => {
      expect(codesOf(sealed(5), undefined)).toEqual([opened, opened, opened, opened, opened]);
      expect(codesOf(sealed(5), ended)).toEqual([opened, opened, opened, over, over]);
    },
  );

  test('an early moment in the text does not help: back-dated to before the end, the later place is refused', () => {
    const createdAt = instantOf(exampleNowMs - 86_400_000);
    const start = { seq: 3, hash: zeroDigest };
    const rows = [exampleRow(4, { createdAt })];
    const backdated = sealEnvelopes(rows, start, new Map(), exampleSeal(guangdong));
    expect(
      codesOf(
        backdated.map(({ bytes }) => bytes),
        revoked,
      ),
    ).toEqual([over]);
  });

  test('a lane that the end does not name has no place left for the key', () => {
    const named = { ...revoked, through: { ...reach, sent: { 'zl:node:43': 9 } } };
    expect(codesOf(sealed(2), named)).toEqual([over, over]);
  });

  test('the new key signs what was written before it existed: a message may have waited in the outbox', () => {
    expect(codesOf(sealed(5, second), rotated)).toEqual(Array(5).fill(opened));
  });

  test('a receipt counts by the place that it receipts', () => {
    const receiptOf = (seq: number): string => {
      const at = instantOf(exampleNowMs);
      const named = {
        kind: 'zl.receipt.v1',
        source: guangdong,
        dst: guizhou,
        level: 'APPLIED',
      } as const;
      const receipt = { ...named, seq, hash: zeroDigest, at };
      return sealReceipts([receipt], exampleSeal(guangdong).signer)[0] ?? '';
    };
    const verdict = (seq: number): boolean => {
      const opening = { self: guizhou, peer: guangdong, verifier: verifierOf(revoked) };
      return openReceipt(receiptOf(seq), opening).ok;
    };
    expect([1, 2, 3].map(verdict)).toEqual([true, true, false]);
  });

  test('a text without a place: by its moment under a rotated key, not at all under a revoked one', () => {
    const use = { suite: 'ZL-ED25519-SHA256-JCS1' } as const;
    const standing = (ended: KeyEnd, ms: number) =>
      verifierOf(ended).standingOf?.(guangdong, firstEntry.kid, { ...use, at: instantOf(ms) });
    expect(standing(rotated, exampleNowMs)).toBe('good');
    expect(standing(rotated, exampleNowMs + 120_000)).toBe('ended');
    expect(standing(revoked, exampleNowMs)).toBe('ended');
  });

  test('a leaf of the evidence log counts by its index', () => {
    const use = { suite: 'ZL-ED25519-SHA256-JCS1', at: instantOf(exampleNowMs) } as const;
    const standing = (index: number) =>
      verifierOf(revoked).standingOf?.(guangdong, firstEntry.kid, {
        ...use,
        place: { kind: 'logged', index },
      });
    expect([39, 40].map(standing)).toEqual(['good', 'ended']);
  });

  test('the first version of the list, which knows no places, is still judged by moments', () => {
    expect(exampleTrustList.kind).toBe('zl.trust-list.v1');
    const verifier = createTrustVerifier(exampleTrustList);
    const opened1 = sealed(2).map((text) => openEnvelope(text, { self: guizhou, verifier }).ok);
    expect(opened1).toEqual([true, true]);
    expect(exampleKey(guangdong).toString('hex')).toBe(firstEntry.key);
  });
});
