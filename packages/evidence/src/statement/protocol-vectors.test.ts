import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type JsonObject, readCanonical, writeCanonical } from '../canonical/read-canonical.ts';
import { foldTenures } from '../custody/fold-tenures.ts';
import { openStatement } from '../custody/shown-custody.ts';
import { bytesOfHex, hexOf } from '../hash/bytes.ts';
import { type KeyRing, keyRingOf } from '../signature/key-ring.ts';
import { leafHash, nodeHash, rootFromPath } from '../tree/tree-proof.ts';
import { openEnvelope } from './open-envelope.ts';
import { openReceipt } from './open-receipt.ts';
import { openTrustList } from './open-trust-list.ts';

/** The vectors of protocols 01 and 02, which the exchange made: what it signs this package must take, and nothing else. */
function vector<Shape>(name: string): Shape {
  const file = new URL(`../../../../docs/protocols/vectors/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Shape;
}

function ringOf(keys: Readonly<Record<string, string>>): KeyRing {
  const entries = Object.entries(keys).map(([kid, key]) => ({
    party: kid.split('#')[0] ?? '',
    kid,
    role: 'sign',
    key,
    notBefore: '2026-01-01T00:00:00.000Z',
    notAfter: '2027-01-01T00:00:00.000Z',
  }));
  return keyRingOf({ serial: 1, entries });
}

describe('protocol 01, read by the second implementation 交换协议', () => {
  test('canonical text', () => {
    const { accepted, refused } = vector<{
      accepted: readonly { readonly text: string }[];
      refused: readonly { readonly text: string }[];
    }>('canonical');
    for (const { text } of accepted) expect(readCanonical(text), text).toBeDefined();
    for (const { text } of refused) expect(readCanonical(text), text).toBeUndefined();
  });

  test('Merkle trees of batches', () => {
    const { leaves, paths, root } = vector<{ leaves: string[]; root: string; paths: string[][] }>(
      'merkle',
    );
    const bytes = (hex: string): Uint8Array => bytesOfHex(hex) ?? new Uint8Array();
    for (const [index, leaf] of leaves.entries()) {
      const place = { index, size: leaves.length, path: (paths[index] ?? []).map(bytes) };
      expect(hexOf(rootFromPath(bytes(leaf), place, 'sha256') ?? new Uint8Array())).toBe(root);
    }
  });

  test('envelopes: names, proofs, commitments, and every spoilt one', () => {
    const { batch, keys, refused, single } = vector<{
      keys: Record<string, string>;
      single: { bytes: string; hash: string };
      batch: readonly { bytes: string; hash: string }[];
      refused: readonly { bytes: string }[];
    }>('envelope');
    const ring = ringOf(keys);
    for (const { bytes, hash } of [single, ...batch]) {
      expect(openEnvelope(bytes, ring)).toMatchObject({
        hash,
        signature: 'valid',
        payload: 'whole',
      });
    }
    for (const { bytes } of refused) {
      const opened = openEnvelope(bytes, ring);
      expect(opened?.signature === 'valid' && opened.payload === 'whole', bytes).toBe(false);
    }
  });

  test('envelopes without their content keep name and proof', () => {
    const { keys, single } = vector<{
      keys: Record<string, string>;
      single: { bytes: string; hash: string };
    }>('envelope');
    const { data: _data, salt: _salt, ...header } = readCanonical(single.bytes) as JsonObject;
    const shown = openEnvelope(writeCanonical(header), ringOf(keys));
    expect(shown).toMatchObject({ hash: single.hash, signature: 'valid', payload: 'withheld' });
  });

  test('receipts of both versions', () => {
    const { keys, ...receipts } = vector<
      { keys: Record<string, string> } & Record<string, readonly string[]>
    >('receipt');
    const texts = Object.values(receipts as Record<string, readonly string[]>).flat();
    expect(texts.length).toBeGreaterThan(4);
    for (const text of texts) {
      expect(openReceipt(text, ringOf(keys)), text).toMatchObject({ signature: 'valid' });
      const other = text.replace('zl:node:44', 'zl:node:43');
      expect(openReceipt(other, ringOf(keys))?.signature).not.toBe('valid');
    }
  });

  test('trust lists of both versions, and their chain', () => {
    const { hubKey, nextSealed, sealed } = vector<Record<string, string>>('trust-list');
    const key = bytesOfHex(hubKey ?? '') ?? new Uint8Array();
    const first = openTrustList(sealed ?? '', key);
    const next = openTrustList(nextSealed ?? '', key);
    expect([first?.serial, next?.serial, next?.prev]).toEqual([1, 2, first?.digest]);
    expect(openTrustList((sealed ?? '').replace('"serial":1', '"serial":2'), key)).toBeUndefined();
  });

  test('the second suite: SM2 over SM3', () => {
    const { batch, list, single } = vector<{
      list: JsonObject;
      batch: readonly { bytes: string; hash: string }[];
      single: string;
    }>('second-suite');
    const ring = keyRingOf(list);
    const texts = [single, ...batch.map(({ bytes }) => bytes)];
    for (const text of texts) {
      expect(text).toContain('ZL-SM2-SM3-JCS1');
      expect(openEnvelope(text, ring)?.signature).toBe('valid');
      const spoilt = text
        .replace(/("ZL-SM2-SM3-JCS1"\}\])/, '$1')
        .replace(
          /"sig":"(.)([^"]*)","suite":"ZL-SM2/,
          (_all, first: string, rest: string) =>
            `"sig":"${first === 'A' ? 'B' : 'A'}${rest}","suite":"ZL-SM2`,
        );
      expect(spoilt).not.toBe(text);
      expect(openEnvelope(spoilt, ring)?.signature).toBe('wrong');
    }
  });
});

test('the second suite must be there where the trust list demands it', () => {
  const { list, single } = vector<{ list: JsonObject; single: string }>('second-suite');
  const demanding = (after: number): KeyRing =>
    keyRingOf({
      ...list,
      suites: [
        { party: 'zl:node:44', suite: 'ZL-SM2-SM3-JCS1', presentsAfter: { 'zl:node:52': after } },
      ],
    });
  const envelope = readCanonical(single) as JsonObject;
  const [first] = envelope['proofs'] as readonly JsonObject[];
  const short = writeCanonical({ ...envelope, proofs: [first ?? {}] });
  expect(openEnvelope(single, demanding(0))?.signature).toBe('valid');
  expect(openEnvelope(short, demanding(1))?.signature).toBe('valid');
  expect(openEnvelope(short, demanding(0))?.signature).toBe('malformed');
});

describe('protocol 02, read by the second implementation 责任交接协议', () => {
  const { batch, chains, keys, refused, statements } = vector<{
    keys: Record<string, string>;
    statements: readonly { text: string; hash: string; signer: string }[];
    batch: readonly { text: string; hash: string }[];
    refused: readonly { text: string }[];
    chains: readonly {
      chain: { statements: readonly JsonObject[] };
      proves?: { epoch: number; holder: string; since: string };
    }[];
  }>('custody');
  const ring = ringOf(keys);

  test('statements of every kind, one by one and in a batch', () => {
    for (const { hash, text } of [...statements, ...batch]) {
      expect(openStatement(text, ring), text).toMatchObject({ hash, signature: 'valid' });
    }
    for (const { text } of refused)
      expect(openStatement(text, ring)?.signature, text).not.toBe('valid');
  });

  test('chains: the same holder since the same moment, or no proof', () => {
    expect(chains.length).toBeGreaterThan(5);
    for (const { chain, proves } of chains) {
      const shown = chain.statements.map((one) => openStatement(writeCanonical(one), ring));
      const whole = shown.flatMap((one) => one ?? []);
      const { fault, tenures } = foldTenures(whole);
      const isSigned =
        whole.length === shown.length && whole.every(({ signature }) => signature === 'valid');
      if (proves === undefined) {
        expect(isSigned && fault === undefined).toBe(false);
      } else {
        const { epoch, holder, since } = proves;
        expect(tenures.at(-1)).toMatchObject({ epoch, holder, since });
      }
    }
  });
});

test('RFC 6962: the hashes of the empty leaf and of two of them', () => {
  const leaf = leafHash(new Uint8Array(), 'sha256');
  expect(hexOf(leaf)).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  expect(hexOf(nodeHash(leaf, leafHash(Uint8Array.of(0), 'sha256'), 'sha256'))).toBe(
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  );
});
