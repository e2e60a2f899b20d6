import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type JsonObject, readCanonical, writeCanonical } from '../canonical/read-canonical.ts';
import { exampleBundle, exampleHubKey, exampleTexts } from '../example/example-bundle.ts';
import type { KeyRing } from '../signature/key-ring.ts';
import {
  readTrustList,
  responsibilityBytesMax,
  responsibilityProof,
} from './responsibility-proof.ts';
import { verifyResponsibilityProof } from './verify-responsibility.ts';

const bytes = exampleBundle();
const list = exampleTexts().get('keys/trust-00000001.json') ?? '';
const keys = readTrustList(list, exampleHubKey) as KeyRing;
const during = '2026-11-04T00:00:00.000Z';
const proof = responsibilityProof(bytes, during) ?? '';

function platformEd25519(signature: Uint8Array, message: Uint8Array, key: Uint8Array): boolean {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key]);
  return verify(
    null,
    message,
    createPublicKey({ key: der, format: 'der', type: 'spki' }),
    signature,
  );
}

describe('responsibilityProof 责任证明', () => {
  test.each([
    ['2026-11-02T00:30:00.000Z', 'zl:node:44', 1],
    ['2026-11-03T02:03:59.999Z', 'zl:node:44', 1],
    ['2026-11-03T02:04:00.000Z', 'zl:node:52', 2],
    ['2026-11-06T02:03:59.999Z', 'zl:node:52', 2],
    ['2026-11-07T00:00:00.000Z', 'zl:node:44', 3],
  ])('says at %s that %s was responsible', (at, holder, epoch) => {
    const text = responsibilityProof(bytes, at) ?? '';
    expect(text.length).toBeLessThanOrEqual(responsibilityBytesMax);
    const proven = verifyResponsibilityProof(text, keys);
    expect(proven?.tenure).toMatchObject({ holder, epoch });
    expect(proven?.logged).toMatchObject({
      origin: 'zl:node:44',
      witnesses: ['zl:hub', 'zl:node:45'],
    });
  });

  test('says nothing of a moment before the case was opened', () => {
    expect(responsibilityProof(bytes, '2026-11-02T00:29:59.999Z')).toBeUndefined();
  });

  test('fits with two hand-overs and the path of a log of a hundred million leaves', () => {
    const last = responsibilityProof(bytes, '2026-11-07T00:00:00.000Z') ?? '';
    const shown = readCanonical(last) as JsonObject;
    const { leaf, note } = shown['log'] as { readonly leaf: JsonObject; readonly note: string };
    const path = Array.from({ length: 27 }, () => 'a'.repeat(64));
    const deep = writeCanonical({ ...shown, log: { note, leaf: { ...leaf, path } } });
    console.log(`responsibility proof: ${last.length} bytes, with 27 hashes ${deep.length} bytes`);
    expect(deep.length).toBeLessThanOrEqual(responsibilityBytesMax);
  });

  test('does not hold with any letter of it another', () => {
    for (let at = 0; at < proof.length; at += 7) {
      const letter = proof[at] === 'a' ? 'b' : 'a';
      const changed = proof.slice(0, at) + letter + proof.slice(at + 1);
      const proven = verifyResponsibilityProof(changed, keys);
      // The moment asked about is nobody's word; all else is.
      if (proven?.at === during) expect(changed).toBe(proof);
    }
  });

  test('does not hold without one of its statements, save the activation', () => {
    const shown = readCanonical(proof) as JsonObject;
    const statements = shown['statements'] as readonly JsonObject[];
    for (const [index, { kind }] of statements.entries()) {
      const others = statements.filter((_, at) => at !== index);
      const text = writeCanonical({ ...shown, statements: others });
      const holder = verifyResponsibilityProof(text, keys)?.tenure.holder;
      expect([kind, holder === 'zl:node:52']).toEqual([kind, kind === 'zl.custody.activation.v1']);
    }
  });

  test('is checked within ten milliseconds', () => {
    const fast = readTrustListEachTime();
    const times = Array.from({ length: 21 }, () => {
      const ring = fast() as KeyRing;
      const from = process.hrtime.bigint();
      expect(verifyResponsibilityProof(proof, ring)).toBeDefined();
      return Number(process.hrtime.bigint() - from) / 1e6;
    }).sort((left, right) => left - right);
    console.log(
      `responsibility proof checked in ${times[10]?.toFixed(2)} ms, with OpenSSL’s Ed25519`,
    );
    expect(times[0]).toBeLessThan(10);
  });
});

/** A new ring for each look: one that has seen a signature before would not check it again. */
function readTrustListEachTime(): () => KeyRing | undefined {
  return () => readTrustList(list, exampleHubKey, platformEd25519);
}
